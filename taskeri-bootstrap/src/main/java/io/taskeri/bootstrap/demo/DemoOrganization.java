package io.taskeri.bootstrap.demo;

import io.taskeri.application.Taskeri;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.CreateUser;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes one organization of its story: people first, then who belongs where, then the work. */
final class DemoOrganization {
  private final Taskeri taskeri;
  private final Clock clock;
  private final Story story;
  private final String slug;

  DemoOrganization(Taskeri taskeri, Clock clock, Story story, String slug) {
    this.taskeri = taskeri;
    this.clock = clock;
    this.story = story;
    this.slug = slug;
  }

  DemoReport make(String password) {
    String founder = story.people().get(0);
    Registered registered =
        taskeri
            .tenants()
            .register(
                new RegisterTenant(
                    story.name(),
                    slug,
                    new RegisterTenant.Admin(email(founder), founder, password)));
    Tenant tenant = registered.tenant();
    TenantContext admin = taskeri.contextFor(tenant, registered.admin());
    taskeri
        .sessions()
        .logOut(TenantContext.of(tenant.id(), registered.admin().id(), registered.session().id()));
    List<User> people = new ArrayList<>(List.of(registered.admin()));
    for (int i = 1; i < story.people().size(); i++) {
      String name = story.people().get(i);
      people.add(
          taskeri
              .users()
              .create(admin, new CreateUser(email(name), name, password, List.of(Story.role(i)))));
    }
    organize(admin, people);
    story.labels().forEach(it -> taskeri.labels().create(admin, new CreateLabel(it, null)));
    DemoProject work = new DemoProject(taskeri, clock, tenant, people, story.labels());
    int tasks = story.plans().stream().mapToInt(work::make).sum();
    return new DemoReport(
        story.name(),
        slug,
        people.stream().map(DemoReport.Login::of).toList(),
        story.plans().stream().map(Story.Plan::key).toList(),
        tasks);
  }

  private String email(String name) {
    return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@" + slug + ".example";
  }

  private void organize(TenantContext admin, List<User> people) {
    DepartmentId department = department(admin, story.department(), people.get(1));
    DepartmentId office = department(admin, story.office(), people.get(2));
    for (int i = 3; i < people.size(); i++) {
      taskeri.departments().addMember(admin, i % 3 == 0 ? office : department, people.get(i).id());
    }
    for (int i = 0; i < story.teams().size(); i++) {
      User lead = people.get(4 + i);
      CreateTeam team = new CreateTeam(story.teams().get(i), "", department, lead.id());
      var id = taskeri.teams().create(admin, team).id();
      taskeri.teams().addMember(admin, id, people.get(1).id());
    }
  }

  private DepartmentId department(TenantContext admin, String name, User head) {
    return taskeri.departments().create(admin, new CreateDepartment(name, "", head.id())).id();
  }
}
