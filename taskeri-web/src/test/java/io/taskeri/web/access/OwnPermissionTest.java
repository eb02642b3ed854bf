package io.taskeri.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.domain.access.Permission;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A permission of an embedding application's own, over HTTP. */
class OwnPermissionTest {
  private static TestServer server;

  private final Acme acme = new Acme(server);

  @BeforeAll
  static void start() {
    var approve = new Permission("invoice:approve", "Approve invoices of tasks");
    server = new TestServer(TestServer.taskeriBuilder().permission(approve).build());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void it_is_in_the_catalogue_with_its_description() {
    JsonNode items = acme.ada().get("/api/v1/permissions").expect(200).json().get("items");
    assertThat(StreamSupport.stream(items.spliterator(), false))
        .filteredOn(it -> it.get("code").asText().equals("invoice:approve"))
        .extracting(it -> it.get("description").asText())
        .containsExactly("Approve invoices of tasks");
  }

  @Test
  void it_is_given_to_a_role_and_who_has_the_role_is_told_so() {
    assertThat(acme.role("Accountant", "invoice:approve").json().get("permissions").toString())
        .isEqualTo("[\"invoice:approve\"]");
    acme.assign(acme.hire("grace"), "Accountant");
    JsonNode me = acme.logIn("grace", Acme.PASSWORD).get("/api/v1/me").expect(200).json();
    assertThat(me.get("permissions").toString()).isEqualTo("[\"invoice:approve\"]");
  }

  @Test
  void one_that_nobody_announced_is_still_unknown() {
    assertThat(
            acme.ada()
                .post("/api/v1/roles", "{\"name\": \"Payer\", \"permissions\": [\"invoice:pay\"]}")
                .expectProblem(422, "invalid-input")
                .errorFields())
        .containsExactly("/permissions/0");
  }
}
