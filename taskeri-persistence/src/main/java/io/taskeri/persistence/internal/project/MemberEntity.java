package io.taskeri.persistence.internal.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A membership in a project as a row. Public, because queries of other packages name it. */
@Entity(name = "ProjectMember")
@Table(name = "project_members")
@IdClass(MemberEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class MemberEntity {
  @Id UUID projectId;
  @Id UUID userId;
  Instant addedAt;

  /** What identifies a membership. */
  record Key(UUID projectId, UUID userId) {}
}
