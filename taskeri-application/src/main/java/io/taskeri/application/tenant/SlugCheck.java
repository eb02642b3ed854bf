package io.taskeri.application.tenant;

import io.taskeri.domain.tenant.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a slug could be chosen.
 *
 * @param slug as it was asked for
 * @param suggestion another one that could be; empty when this one can, or none comes to mind
 */
public record SlugCheck(String slug, boolean available, Optional<Slug> suggestion) {
  private static final int MOST_TRIED = 20;

  /** Longer than this, a number would not fit behind it. */
  private static final int LONGEST_STEM = 37;

  /** The slug itself, where it is one, and others like it. */
  static List<Slug> candidates(String text) {
    return Slug.like(text).stream()
        .flatMap(it -> Stream.concat(Stream.of(it), numbered(it)))
        .filter(it -> !Slug.RESERVED.contains(it.value()))
        .toList();
  }

  private static Stream<Slug> numbered(Slug stem) {
    String text = stem.value();
    String cut = text.substring(0, Math.min(text.length(), LONGEST_STEM)).replaceAll("-+$", "");
    return IntStream.rangeClosed(2, MOST_TRIED).mapToObj(it -> new Slug(cut + "-" + it));
  }

  static SlugCheck of(String text, Collection<Slug> candidates, Set<Slug> taken) {
    Optional<Slug> free = candidates.stream().filter(it -> !taken.contains(it)).findFirst();
    boolean available = free.isPresent() && free.get().value().equals(text);
    return new SlugCheck(text, available, available ? Optional.empty() : free);
  }
}
