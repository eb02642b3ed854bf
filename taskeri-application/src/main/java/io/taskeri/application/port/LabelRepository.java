package io.taskeri.application.port;

import io.taskeri.application.label.LabelSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The labels of one tenant. */
public interface LabelRepository {
  Optional<Label> find(LabelId id);

  /** Finds the label and holds it until the end of the transaction. */
  Optional<Label> lock(LabelId id);

  /** Those that have one of these names. */
  List<Label> named(Collection<String> names);

  /** Those of whose names each of the words begins a word. */
  Page<Label> list(SearchWords words, PageRequest<LabelSort> request);

  /**
   * Keeps a new label.
   *
   * @throws io.taskeri.domain.error.Conflict when the name is taken
   */
  void add(Label label);

  /**
   * Keeps a changed label; its tasks have it as it is now.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile, or the name is taken
   */
  void save(Label label);

  /** Deletes the label and takes it off its tasks. */
  void delete(Label label);
}
