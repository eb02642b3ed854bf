package io.taskeri.web.organization;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.organization.ChangeDepartment;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.DepartmentService;
import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
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

/** Departments, and who belongs to them. */
public final class DepartmentRoutes {
  private static final String PATH = "/api/v1/departments";
  private static final Export<DepartmentJson> EXPORT =
      Export.of("departments", DepartmentJson.class);
  private static final String MEMBERS = PATH + "/{id}/members";

  private final DepartmentService departments;
  private final Cursors cursors;

  /** Serves the use cases. */
  public DepartmentRoutes(DepartmentService departments, Cursors cursors) {
    this.departments = departments;
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
    var head = body.optional("headId", TextKind.id(UserId::new));
    body.done();
    Created<Department> created =
        departments.create(
            caller,
            new CreateDepartment(name, description.orElse(""), head.orElse(null)),
            IdempotencyKey.of(context, caller.user().toString(), json));
    Department department = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(
        context,
        PATH + "/" + department.id(),
        department.revision().version(),
        DepartmentJson.of(department));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    GroupFilter filter = GroupQuery.departments(listing.query(), caller.user());
    PageRequest<DepartmentSort> page =
        listing.page(DepartmentSort.class, DepartmentSort.CREATED_AT);
    listing.answer(page, it -> departments.list(caller, filter, it), DepartmentJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    Department department = departments.get(caller, id(context));
    Answer.resource(context, department.revision().version(), DepartmentJson.of(department));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command =
        new ChangeDepartment(
            body.patch("name", TextKind.TEXT),
            body.patch("description", TextKind.TEXT),
            body.patch("headId", TextKind.id(UserId::new)));
    body.done();
    DepartmentId id = id(context);
    Department department =
        known.apply(expected -> departments.change(caller, id, command, expected));
    Answer.changed(context, department.revision().version(), DepartmentJson.of(department));
  }

  private void delete(Context context, TenantContext caller) {
    DepartmentId id = id(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              departments.delete(caller, id, expected);
              return id;
            });
    Answer.nothing(context);
  }

  private void members(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<MemberSort> page = listing.page(MemberSort.NAME);
    DepartmentId group = id(context);
    listing.answer(
        page, it -> departments.members(caller, group, it), MemberJson::of, MemberJson.EXPORT);
  }

  private void addMember(Context context, TenantContext caller) {
    Answer.json(
        context, MemberJson.of(departments.addMember(caller, id(context), MemberJson.id(context))));
  }

  private void removeMember(Context context, TenantContext caller) {
    departments.removeMember(caller, id(context), MemberJson.id(context));
    Answer.nothing(context);
  }

  private static DepartmentId id(Context context) {
    return PathId.of(context, "id", "department", DepartmentId::new);
  }
}
