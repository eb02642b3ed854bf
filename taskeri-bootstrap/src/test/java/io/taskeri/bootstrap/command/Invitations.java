package io.taskeri.bootstrap.command;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.UUID;

/** Asks people to join, over HTTP. */
final class Invitations {
  private Invitations() {}

  /** Registers an organization and invites somebody into it; the answer is the invitation. */
  static Answer send(ApiClient client, String email) {
    Answer registered =
        client
            .post(
                "/api/v1/tenants",
                """
                {"name": "Acme GmbH", "slug": "a-%s",
                 "admin": {"email": "ada@acme.test", "name": "Ada", "password": "an apple a day"}}
                """
                    .formatted(UUID.randomUUID()))
            .expect(201);
    return client
        .as(registered.at("/accessToken"))
        .post(
            "/api/v1/invitations",
            "{\"email\": \"%s\", \"roles\": [\"Employee\"]}".formatted(email))
        .expect(201);
  }
}
