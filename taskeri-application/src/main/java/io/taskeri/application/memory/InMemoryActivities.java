package io.taskeri.application.memory;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.memory.TenantData.StoredInvitation;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.ActivityLog;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of one tenant. */
record InMemoryActivities(TenantData data) implements ActivityLog {
  @Override
  public void append(List<Activity> activities) {
    data.activities().addAll(activities);
  }

  @Override
  public Page<ActivityEntry> list(
      ActivityFilter filter, PageRequest<ActivitySort> request, Viewer viewer) {
    return Paging.page(
        data.activities().stream()
            .filter(it -> fits(it, filter) && isVisible(it.subject().project(), viewer))
            .map(this::entry)
            .toList(),
        request);
  }

  private boolean fits(Activity it, ActivityFilter filter) {
    return isIn(filter.entityTypes(), it.subject().type())
        && isIn(filter.entities(), it.subject().id())
        && (filter.projects().isEmpty() || isOfOne(filter.projects(), it.subject().project()))
        && isIn(filter.actors(), it.actor())
        && isIn(filter.actions(), it.action())
        && (filter.from() == null || !it.occurredAt().isBefore(filter.from()))
        && (filter.before() == null || it.occurredAt().isBefore(filter.before()));
  }

  private static <T> boolean isIn(Collection<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  private boolean isOfOne(List<ProjectRef> wanted, @Nullable ProjectId id) {
    Project project = id == null ? null : data.projects().get(id);
    return wanted.stream()
        .anyMatch(it -> it.equals(id) || (project != null && it.equals(project.key())));
  }

  private boolean isVisible(@Nullable ProjectId id, Viewer viewer) {
    if (id == null || viewer.everything()) {
      return true;
    }
    Project project = data.projects().get(id);
    return project != null
        && viewer.sees(project.details().visibility(), data.isMember(id, viewer.user()));
  }

  private ActivityEntry entry(Activity it) {
    User actor = data.users().get(it.actor());
    String name = it.subject().name() == null ? name(it) : it.subject().name();
    return new ActivityEntry(
        new Activity(
            it.id(),
            it.occurredAt(),
            it.actor(),
            it.subject().named(name),
            it.action(),
            it.change()),
        actor == null ? "" : actor.name());
  }

  private @Nullable String name(Activity activity) {
    if (activity.subject().type() == EntityType.USER) {
      User user = data.users().get(new UserId(activity.subject().id()));
      return user == null ? null : user.name();
    }
    StoredInvitation invitation = data.invitations().get(new InvitationId(activity.subject().id()));
    return invitation == null ? null : invitation.invitation().email().value();
  }

  @Override
  public void erase(UserId user) {
    data.activities()
        .replaceAll(
            it ->
                it.subject().type() == EntityType.USER && it.subject().id().equals(user.value())
                    ? erased(it)
                    : it);
  }

  private static Activity erased(Activity it) {
    FieldChange change = it.change();
    return change == null || !PERSONAL.contains(change.field())
        ? it
        : new Activity(
            it.id(),
            it.occurredAt(),
            it.actor(),
            it.subject(),
            it.action(),
            new FieldChange(change.field(), null, null));
  }
}
