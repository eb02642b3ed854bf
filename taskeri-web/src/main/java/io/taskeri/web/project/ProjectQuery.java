package io.taskeri.web.project;

import io.javalin.http.Context;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Words;
import io.taskeri.web.user.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The filters of the list of projects, and projects as paths name them. */
final class ProjectQuery {
  static final TextKind<ProjectStatus> STATUS = TextKind.oneOf(ProjectStatus.class);
  static final TextKind<Visibility> VISIBILITY = TextKind.oneOfLowerCase(Visibility.class);

  private ProjectQuery() {}

  /** Reads them; {@code me} among the people is the caller. */
  static ProjectFilter filter(Query query, UserId caller) {
    Set<ProjectStatus> statuses = Set.copyOf(query.list("status", STATUS));
    Optional<Visibility> visibility = query.optional("visibility", VISIBILITY);
    List<UserId> leads = query.list("lead", UserQuery.person(caller));
    Optional<UserId> member = query.optional("member", UserQuery.person(caller));
    Optional<Boolean> archived = query.optional("archived", TextKind.BOOLEAN);
    SearchWords words = query.optional("q", Words.KIND).orElse(SearchWords.none());
    return new ProjectFilter(statuses, visibility, leads, member, archived, words);
  }

  /**
   * The project whose id or key is in the path.
   *
   * @throws NotFound when it is neither, as when there is no such project
   */
  static ProjectRef ref(Context context) {
    return ProjectRef.parse(context.pathParam("id")).orElseThrow(() -> new NotFound("project"));
  }
}
