package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.taskeri.application.Taskeri;
import io.taskeri.application.event.Event;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.event.TransactionalEventListener;

@SpringBootTest
@AutoConfigureMockMvc
class OrdersTest {
  private static final List<Event> TOLD = new ArrayList<>();
  private static Database database;

  @Autowired private MockMvc shop;
  @Autowired private JdbcClient jdbc;
  @Autowired private Taskeri taskeri;
  private Member ada;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws Exception {
    database = new Database();
    settings.add("spring.datasource.url", () -> database.dataSource().getURL());
    settings.add("spring.datasource.username", () -> database.dataSource().getUser());
    settings.add("spring.datasource.password", () -> database.dataSource().getPassword());
  }

  /** Hears of what was committed. */
  @TestConfiguration
  static class Listening {
    @TransactionalEventListener
    void happened(Event event) {
      TOLD.add(event);
    }
  }

  @AfterAll
  static void drop() throws Exception {
    database.close();
  }

  @BeforeEach
  void an_organization() {
    ada = member("ada");
    jdbc.sql("DELETE FROM shop.orders").update();
    TOLD.clear();
  }

  @Test
  void an_order_and_its_task_are_committed_together() throws Exception {
    shop.perform(post("/orders/1").with(user(ada)).with(csrf()))
        .andExpect(content().string("SHOP-1"));
    assertThat(orders()).containsExactly(1);
    shop.perform(get("/tasks/SHOP-1").with(user(ada))).andExpect(content().string("Pack order 1"));
    assertThat(TOLD).singleElement().extracting(Event::tenant).isEqualTo(ada.tenant());
  }

  @Test
  void a_task_whose_order_fails_is_rolled_back_with_it() throws Exception {
    assertThatThrownBy(() -> shop.perform(post("/orders/0").with(user(ada)).with(csrf())))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(orders()).isEmpty();
    shop.perform(get("/tasks/SHOP-1").with(user(ada))).andExpect(status().isNotFound());
    assertThat(TOLD).isEmpty();
  }

  @Test
  void what_a_user_of_another_tenant_asks_for_is_not_there() throws Exception {
    shop.perform(post("/orders/1").with(user(ada)).with(csrf())).andExpect(status().isOk());
    shop.perform(get("/tasks/SHOP-1").with(user(member("bob"))))
        .andExpect(status().isNotFound())
        .andExpect(content().string("There is no such task."));
  }

  @Test
  void who_is_not_logged_in_is_told_so() throws Exception {
    shop.perform(get("/tasks/SHOP-1")).andExpect(status().isUnauthorized());
  }

  /** The administrator of a new organization, as the shop's log-in would make them. */
  private Member member(String name) {
    String slug = "c-" + UUID.randomUUID();
    var admin = new RegisterTenant.Admin(name + "@shop.test", name, "an apple a day");
    Registered made = taskeri.tenants().register(new RegisterTenant(name, slug, admin));
    Member member = new Member(name, "", made.tenant().id(), made.admin().id());
    taskeri.projects().create(member, CreateProject.of("SHOP", "Orders"));
    return member;
  }

  private List<Integer> orders() {
    return jdbc.sql("SELECT number FROM shop.orders").query(Integer.class).list();
  }
}
