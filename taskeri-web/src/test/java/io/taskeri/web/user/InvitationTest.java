package io.taskeri.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asking people to join, over HTTP. */
class InvitationTest {
  private static TestServer server;

  private final Acme acme = new Acme(server);
  private final ApiClient ada = acme.ada();

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private Answer invite(String email, String role) {
    return ada.post(
        "/api/v1/invitations", "{\"email\": \"%s\", \"roles\": [\"%s\"]}".formatted(email, role));
  }

  private static String token(Answer invitation) {
    String link = invitation.at("/link");
    assertThat(link).startsWith("https://taskeri.test/invitations/");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private static Answer accept(String token) {
    return server
        .client()
        .post(
            "/api/v1/auth/invitations/" + token,
            "{\"name\": \"Grace\", \"password\": \"anchors aweigh today\"}");
  }

  @Test
  void who_is_invited_joins_by_the_link_alone() {
    Answer invitation = invite("grace@acme.test", "Manager").expect(201);
    assertThat(invitation.at("/invitedBy/name")).isEqualTo("Ada");
    Answer shown = server.client().get("/api/v1/auth/invitations/" + token(invitation)).expect(200);
    assertThat(shown.at("/email")).isEqualTo("grace@acme.test");
    assertThat(shown.at("/tenant/slug")).isEqualTo(acme.slug());
    Answer in = accept(token(invitation)).expect(200);
    assertThat(in.at("/user/email")).isEqualTo("grace@acme.test");
    assertThat(in.at("/user/roles/0/name")).isEqualTo("Manager");
    server.client().as(in.at("/accessToken")).get("/api/v1/me").expect(200);
    accept(token(invitation)).expectProblem(409, "invitation-accepted");
    String own = "/api/v1/invitations/" + invitation.at("/id");
    Answer accepted = ada.get(own).expect(200);
    assertThat(accepted.at("/status")).isEqualTo("ACCEPTED");
    assertThat(accepted.json().get("link").isNull()).isTrue();
    ada.post(own + "/resend").expectProblem(409, "invitation-accepted");
    ada.post(own + "/revoke").expectProblem(409, "invitation-accepted");
    invite("grace@acme.test", "Manager").expectProblem(409, "email-taken");
  }

  @Test
  void it_is_mailed_with_the_link() {
    server.mails();
    Answer invitation = invite("grace@acme.test", "Employee").expect(201);
    assertThat(server.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.recipient().value()).isEqualTo("grace@acme.test");
              assertThat(mail.text()).contains(invitation.at("/link"));
            });
  }

  @Test
  void an_e_mail_is_invited_once_and_the_last_link_counts() {
    Answer first = invite("grace@acme.test", "Employee").expect(201);
    invite("Grace@Acme.test", "Employee").expectProblem(409, "invitation-exists");
    String own = "/api/v1/invitations/" + first.at("/id");
    ada.with("If-Match", "\"7-x\"").post(own + "/resend").expectProblem(412, "stale");
    Answer second = ada.with("If-Match", first.header("ETag")).post(own + "/resend").expect(200);
    accept(token(first)).expectProblem(404, "not-found");
    accept(token(second)).expect(200);
  }

  @Test
  void one_that_was_revoked_or_altered_is_not_found() {
    Answer invitation = invite("grace@acme.test", "Employee").expect(201);
    String token = token(invitation);
    for (String other :
        List.of(
            token + "x",
            token.substring(0, token.length() - 2),
            token.replace(".", ""),
            token.substring(37),
            "..",
            "0199d4b0-3b7e-7c11-8a52-000000000002" + token.substring(36))) {
      accept(other).expectProblem(404, "not-found");
    }
    Answer revoked =
        ada.post("/api/v1/invitations/" + invitation.at("/id") + "/revoke").expect(200);
    assertThat(revoked.at("/status")).isEqualTo("REVOKED");
    accept(token).expectProblem(404, "not-found");
    server.client().get("/api/v1/auth/invitations/" + token).expectProblem(404, "not-found");
    invite("grace@acme.test", "Employee").expect(201);
    assertThat(
            ada.get("/api/v1/invitations?status=PENDING,REVOKED&email=grace@acme.test")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("status"))
        .containsExactly("PENDING", "REVOKED");
  }

  @Test
  void the_address_is_the_invitations_and_the_rules_hold() {
    String token = token(invite("grace@acme.test", "Employee").expect(201));
    server
        .client()
        .post(
            "/api/v1/auth/invitations/" + token,
            """
            {"name": "Eve", "password": "anchors aweigh today", "email": "eve@acme.test"}
            """)
        .expectProblem(400, "invalid-request");
    assertThat(
            server
                .client()
                .post(
                    "/api/v1/auth/invitations/" + token,
                    "{\"name\": \"\", \"password\": \"short\"}")
                .expectProblem(422, "invalid-input")
                .errorFields())
        .containsExactly("/name", "/password");
    accept(token).expect(200);
  }

  @Test
  void a_repeated_request_makes_one_and_tells_no_link_again() {
    ApiClient keyed = ada.with("Idempotency-Key", "i1");
    String body = "{\"email\": \"grace@acme.test\", \"roles\": [\"Employee\"]}";
    Answer first = keyed.post("/api/v1/invitations", body).expect(201);
    Answer second = keyed.post("/api/v1/invitations", body).expect(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(second.json().get("link").isNull()).isTrue();
  }

  @Test
  void nobody_invites_into_a_role_that_allows_more_than_their_own() {
    acme.role("Host", "user:invite", "user:read");
    String id = acme.hire("hal");
    acme.assign(id, "Host");
    ApiClient hal = acme.logIn("hal", Acme.PASSWORD);
    String body = "{\"email\": \"x@acme.test\", \"roles\": [\"%s\"]}";
    hal.post("/api/v1/invitations", body.formatted("Admin")).expectProblem(403, "forbidden");
    hal.post("/api/v1/invitations", body.formatted("Host")).expect(201);
    Answer admins = invite("new@acme.test", "Admin").expect(201);
    hal.post("/api/v1/invitations/" + admins.at("/id") + "/resend").expectProblem(403, "forbidden");
    assertThat(hal.get("/api/v1/invitations/" + admins.at("/id")).json().get("link").isNull())
        .isTrue();
  }

  @Test
  void what_is_wrong_with_an_invitation_is_named() {
    Answer answer =
        ada.post(
            "/api/v1/invitations", "{\"email\": \"nobody\", \"roles\": [\"Employee\", \"No\"]}");
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/email", "/roles/1");
    ada.get("/api/v1/invitations?email=nobody").expectProblem(400, "invalid-parameter");
    ada.get("/api/v1/invitations?sort=email").expectProblem(400, "invalid-parameter");
  }
}
