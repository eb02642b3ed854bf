package io.taskeri.application.memory;

import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.SearchIndex;
import io.taskeri.application.search.Found;
import io.taskeri.application.search.FoundType;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.task.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what has certain words by looking at everything. */
record InMemorySearch(TenantData data) implements SearchIndex {
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::score)
          .reversed()
          .thenComparing(it -> it.found.type().name())
          .thenComparing(it -> it.found.id().toString());

  @Override
  public List<Found> find(SearchWords words, Set<FoundType> types, int limit, Viewer viewer) {
    return types.stream()
        .flatMap(
            it ->
                switch (it) {
                  case TASK -> tasks(words, viewer);
                  case PROJECT -> projects(words, viewer);
                  case USER -> users(words);
                })
        .sorted(BEST_FIRST)
        .limit(limit)
        .map(Hit::found)
        .toList();
  }

  private Stream<Hit> tasks(SearchWords words, Viewer viewer) {
    return data.tasks().values().stream()
        .filter(it -> data.isVisible(it.id(), viewer))
        .flatMap(it -> hit(it, words).stream());
  }

  private Optional<Hit> hit(Task task, SearchWords words) {
    String title = task.details().title();
    String text = task.details().description();
    if (words.taskKey().filter(task.key()::equals).isPresent()) {
      return Optional.of(hit(Score.KEY, task, text, words));
    }
    if (words.areIn(title + " " + text)) {
      return Optional.of(hit(words.areIn(title) ? Score.NAME : Score.TEXT, task, text, words));
    }
    return data.comments().values().stream()
        .filter(it -> it.task().equals(task.id()) && words.areIn(it.body()))
        .map(Comment::body)
        .findFirst()
        .map(it -> hit(Score.COMMENT, task, it, words));
  }

  private static Hit hit(Score score, Task task, String text, SearchWords words) {
    return new Hit(
        score,
        Found.task(task.id(), task.key(), task.details().title(), task.project(), text, words));
  }

  private Stream<Hit> projects(SearchWords words, Viewer viewer) {
    return new InMemoryProjects(data)
        .visible(viewer)
        .filter(it -> words.areIn(it.key() + " " + it.details().name()))
        .map(it -> new Hit(Score.NAME, Found.of(it)));
  }

  private Stream<Hit> users(SearchWords words) {
    return data.users().values().stream()
        .filter(it -> it.erasedAt() == null && words.areIn(it.name() + " " + it.email()))
        .map(it -> new Hit(Score.NAME, Found.user(it.id(), it.name())));
  }

  private enum Score {
    COMMENT,
    TEXT,
    NAME,
    KEY
  }

  private record Hit(Score score, Found found) {}
}
