package io.taskeri.application.port;

import io.taskeri.application.page.SearchWords;
import io.taskeri.application.search.Found;
import io.taskeri.application.search.FoundType;
import io.taskeri.domain.access.Viewer;
import java.util.List;
import java.util.Set;

/** Finds what has certain words, in one statement. */
public interface SearchIndex {
  /**
   * What the viewer may see that has all of the words, the best first: what has the words as its
   * key, then by name, in a description, in a comment.
   *
   * @param types at least one
   */
  List<Found> find(SearchWords words, Set<FoundType> types, int limit, Viewer viewer);
}
