package io.taskeri.application.label;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelDetails;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.text.Colors;
import java.util.Optional;
import java.util.OptionalLong;

/** The labels that tasks can have. Safe for use by several threads. */
public final class LabelService {
  private final Surroundings surroundings;

  public LabelService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Creates a label. */
  public Label create(TenantContext context, CreateLabel command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Label> create(TenantContext context, CreateLabel command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.LABEL_MANAGE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new LabelId(id))));
  }

  private static Label create(Change change, CreateLabel command) {
    LabelId id = new LabelId(change.id());
    String color = command.color() == null ? Colors.of(id.value()) : command.color();
    Label label = Label.create(id, new LabelDetails(command.name(), color), change.now());
    change.unit().labels().add(label);
    change.created(Subject.of(label));
    return label;
  }

  /** One label. */
  public Label get(TenantContext context, LabelId id) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.PROJECT_READ);
          return find(unit, id);
        });
  }

  private static Label find(TenantUnit unit, LabelId id) {
    return unit.labels().find(id).orElseThrow(() -> new NotFound("label"));
  }

  /** The labels with all of these words in their names. */
  public Page<Label> list(
      TenantContext context, SearchWords words, PageRequest<LabelSort> request) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.PROJECT_READ);
          return unit.labels().list(words, request);
        });
  }

  /**
   * Changes a label, of which the tasks that have it keep their versions.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Label change(
      TenantContext context, LabelId id, ChangeLabel command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Label label = lock(change, id, expected);
          LabelDetails details = command.applyTo(label.details());
          Label changed = label.change(details, change.now());
          if (!changed.equals(label)) {
            change.unit().labels().save(changed);
            change.changed(Subject.of(changed), label.details().changesTo(details));
          }
          return changed;
        });
  }

  /**
   * Deletes a label and takes it off its tasks, which keep their versions.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, LabelId id, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Label label = lock(change, id, expected);
          change.unit().labels().delete(label);
          change.deleted(Subject.of(label), null);
          return label;
        });
  }

  private static Label lock(Change change, LabelId id, OptionalLong expected) {
    change.access().require(Permission.LABEL_MANAGE);
    Label label = change.unit().labels().lock(id).orElseThrow(() -> new NotFound("label"));
    label.revision().require(expected);
    return label;
  }
}
