package io.taskeri.web.activity;

import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Period;
import io.taskeri.web.page.References;
import io.taskeri.web.user.UserQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The filters of the audit log. */
final class ActivityQuery {
  private static final TextKind<EntityType> TYPE = TextKind.oneOf(EntityType.class);
  private static final TextKind<Action> ACTION = TextKind.oneOf(Action.class);

  private ActivityQuery() {}

  /** Reads them; {@code me} among the actors is the caller. */
  static ActivityFilter filter(Query query, UserId caller) {
    Set<EntityType> types = Set.copyOf(query.list("entityType", TYPE));
    List<UUID> entities = query.list("entityId", TextKind.ID);
    List<ProjectRef> projects = query.list("projectId", References.PROJECT);
    List<UserId> actors = query.list("actor", UserQuery.person(caller));
    Set<Action> actions = Set.copyOf(query.list("action", ACTION));
    Period period = query.optional("occurredAt", Period.KIND).orElse(Period.ALWAYS);
    return new ActivityFilter(
        types, entities, projects, actors, actions, period.from(), period.before());
  }
}
