package io.taskeri.application.memory;

import io.taskeri.application.label.LabelSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.LabelRepository;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The labels of one tenant. */
record InMemoryLabels(TenantData data) implements LabelRepository {
  @Override
  public Optional<Label> find(LabelId id) {
    return Optional.ofNullable(data.labels().get(id));
  }

  @Override
  public Optional<Label> lock(LabelId id) {
    return find(id);
  }

  @Override
  public List<Label> named(Collection<String> names) {
    return data.labels().values().stream()
        .filter(it -> names.contains(it.details().name()))
        .toList();
  }

  @Override
  public Page<Label> list(SearchWords words, PageRequest<LabelSort> request) {
    return Paging.page(
        data.labels().values().stream().filter(it -> words.areIn(it.details().name())).toList(),
        request);
  }

  @Override
  public void add(Label label) {
    requireFree(label);
    data.labels().put(label.id(), label);
  }

  @Override
  public void save(Label label) {
    requireFree(label);
    Versions.replace(data.labels(), label.id(), label, Label::revision);
    data.tasks().replaceAll((id, it) -> InMemoryTasks.renamed(it, label));
  }

  private void requireFree(Label label) {
    if (named(List.of(label.details().name())).stream()
        .anyMatch(it -> !it.id().equals(label.id()))) {
      throw new Conflict(ErrorCode.LABEL_NAME_TAKEN, "There is a label with this name.");
    }
  }

  @Override
  public void delete(Label label) {
    data.labels().remove(label.id());
    data.tasks().replaceAll((id, it) -> InMemoryTasks.without(it, label.id()));
  }
}
