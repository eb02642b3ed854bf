package io.taskeri.bootstrap.command;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.UUID;

/**
 * An organization with a project {@code WEB}, made over HTTP.
 *
 * @param slug of its own
 * @param accessToken its administrator's
 * @param refreshToken of the same session
 */
record Office(String slug, String accessToken, String refreshToken) {
  static final String PASSWORD = "an apple a day";

  /** Registers one. */
  static Office in(ApiClient api) {
    String slug = "o-" + UUID.randomUUID();
    Answer registered = register(api, slug).expect(201);
    Office office = new Office(slug, registered.at("/accessToken"), registered.at("/refreshToken"));
    api.as(office.accessToken)
        .post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}")
        .expect(201);
    return office;
  }

  /** Asks for one, whatever the answer. */
  static Answer register(ApiClient api, String slug) {
    return api.post(
        "/api/v1/tenants",
        """
        {"name": "Acme", "slug": "%s",
         "admin": {"email": "ada@acme.test", "name": "Ada", "password": "%s"}}
        """
            .formatted(slug, PASSWORD));
  }
}
