package io.taskeri.persistence.internal.label;

import io.taskeri.application.label.LabelSort;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelDetails;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.revision.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A label as a row; which tasks have it is in rows of their own. */
@Entity(name = "Label")
@Table(name = "labels")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class LabelEntity {
  @Id UUID id;
  String name;
  String sortName;
  String color;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static LabelEntity from(Label label) {
    LabelEntity entity = new LabelEntity();
    entity.id = label.id().value();
    entity.name = label.details().name();
    entity.sortName = LabelSort.NAME.key(label);
    entity.color = label.details().color();
    entity.createdAt = label.revision().createdAt();
    entity.updatedAt = label.revision().updatedAt();
    entity.version = label.revision().version();
    return entity;
  }

  Label toDomain() {
    return new Label(
        new LabelId(id),
        new LabelDetails(name, color),
        new Revision(version, createdAt, updatedAt));
  }
}
