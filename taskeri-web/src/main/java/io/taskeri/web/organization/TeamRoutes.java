package io.taskeri.web.organization;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.organization.ChangeTeam;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.organization.TeamService;
import io.taskeri.application.organization.TeamSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import java.io.IOException;

/** Teams, and who belongs to them. */
public final class TeamRoutes {
  private static final String PATH = "/api/v1/teams";
  private static final Export<TeamJson> EXPORT = Export.of("teams", TeamJson.class);
  private static final String MEMBERS = PATH + "/{id}/members";

  private final TeamService teams;
  private final Cursors cursors;

  /** Serves the use cases. */
  public TeamRoutes(TeamService teams, Cursors cursors) {
    this.teams = teams;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
    routes.add(HandlerType.PATCH, PATH + "/{id}", this::change);
    routes.add(HandlerType.DELETE, PATH + "/{id}", this::delete);
    routes.addList(MEMBERS, this::members);
    routes.add(HandlerType.PUT, MEMBERS + "/{userId}", this::addMember);
    routes.add(HandlerType.DELETE, MEMBERS + "/{userId}", this::removeMember);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var name = body.required("name", TextKind.TEXT);
    var description = body.optional("description", TextKind.TEXT);
    var department = body.optional("departmentId", TextKind.id(DepartmentId::new));
    var lead = body.optional("leadId", TextKind.id(UserId::new));
    body.done();
    Created<Team> created =
        teams.create(
            caller,
            new CreateTeam(
                name, description.orElse(""), department.orElse(null), lead.orElse(null)),
            IdempotencyKey.of(context, caller.user().toString(), json));
    Team team = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(context, PATH + "/" + team.id(), team.revision().version(), TeamJson.of(team));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    GroupFilter filter = GroupQuery.teams(listing.query(), caller.user());
    PageRequest<TeamSort> page = listing.page(TeamSort.class, TeamSort.CREATED_AT);
    listing.answer(page, it -> teams.list(caller, filter, it), TeamJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    Team team = teams.get(caller, id(context));
    Answer.resource(context, team.revision().version(), TeamJson.of(team));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command =
        new ChangeTeam(
            body.patch("name", TextKind.TEXT),
            body.patch("description", TextKind.TEXT),
            body.patch("departmentId", TextKind.id(DepartmentId::new)),
            body.patch("leadId", TextKind.id(UserId::new)));
    body.done();
    TeamId id = id(context);
    Team team = known.apply(expected -> teams.change(caller, id, command, expected));
    Answer.changed(context, team.revision().version(), TeamJson.of(team));
  }

  private void delete(Context context, TenantContext caller) {
    TeamId id = id(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              teams.delete(caller, id, expected);
              return id;
            });
    Answer.nothing(context);
  }

  private void members(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<MemberSort> page = listing.page(MemberSort.NAME);
    TeamId group = id(context);
    listing.answer(page, it -> teams.members(caller, group, it), MemberJson::of, MemberJson.EXPORT);
  }

  private void addMember(Context context, TenantContext caller) {
    Answer.json(
        context, MemberJson.of(teams.addMember(caller, id(context), MemberJson.id(context))));
  }

  private void removeMember(Context context, TenantContext caller) {
    teams.removeMember(caller, id(context), MemberJson.id(context));
    Answer.nothing(context);
  }

  private static TeamId id(Context context) {
    return PathId.of(context, "id", "team", TeamId::new);
  }
}
