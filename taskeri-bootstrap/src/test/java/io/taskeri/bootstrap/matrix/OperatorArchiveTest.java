package io.taskeri.bootstrap.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organization leaves by the operator's API and comes back by it. */
class OperatorArchiveTest {
  private static final String LOG_IN =
      "{\"email\": \"ada@acme.test\", \"password\": \"correct horse battery\", \"tenant\": \"%s\"}";

  @TempDir static Path directory;
  private static Installation installation;

  private final ApiClient operator = installation.anyone().as(Installation.OPERATOR);

  @BeforeAll
  static void start() throws IOException {
    installation = new Installation(directory);
  }

  @AfterAll
  static void stop() throws IOException {
    installation.close();
  }

  private String register(String slug) {
    return operator
        .post(
            "/operator/v1/tenants",
            """
            {"name": "Acme", "slug": "%s", "admin":
             {"email": "ada@acme.test", "name": "Ada", "password": "correct horse battery"}}
            """
                .formatted(slug))
        .expect(201)
        .at("/id");
  }

  private ApiClient logIn(String slug) {
    Answer answer = installation.anyone().post("/api/v1/auth/login", LOG_IN.formatted(slug));
    return installation.anyone().as(answer.expect(200).at("/accessToken"));
  }

  private Answer send(byte[] archive, String query) {
    return operator
        .with("Content-Type", "application/zip")
        .send("POST", "/operator/v1/imports" + query, Optional.of(archive));
  }

  private byte[] export(String slug) {
    Answer exported = operator.get("/operator/v1/tenants/" + slug + "/export").expect(200);
    assertThat(exported.header("Content-Disposition")).contains(slug + ".zip");
    return exported.response().body();
  }

  @Test
  void whatWasExportedAndDeletedComesBack() {
    String id = register("leaving");
    ApiClient ada = logIn("leaving");
    ada.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
    byte[] archive = export("leaving");
    assertThat(send(archive, "").expect(409).at("/code")).isEqualTo("ids-exist");

    operator.delete("/operator/v1/tenants/leaving").expect(204);
    assertThat(ada.get("/api/v1/me").status()).isIn(401, 403);
    operator.get("/operator/v1/tenants/leaving").expectProblem(404, "not-found");
    operator.delete("/operator/v1/tenants/leaving").expectProblem(404, "not-found");

    assertThat(send(archive, "?slug=back").expect(201).at("/id")).isEqualTo(id);
    assertThat(logIn("back").get("/api/v1/projects/WEB").expect(200).at("/name"))
        .isEqualTo("Website");
  }

  @Test
  void whatIsNoArchiveIsRefusedBeforeAnythingIsWritten() {
    register("whole");
    byte[] archive = export("whole");
    operator.delete("/operator/v1/tenants/whole").expect(204);
    archive[archive.length / 2] ^= 1;
    assertThat(send(archive, "").expect(422).errorFields()).containsExactly("/archive");
    assertThat(send(new byte[0], "").expect(422).errorFields()).containsExactly("/archive");
    operator.get("/operator/v1/tenants/whole").expectProblem(404, "not-found");
    operator.post("/operator/v1/imports", "{}").expectProblem(415, "unsupported-media-type");
    operator.get("/operator/v1/tenants/nobody/export").expectProblem(404, "not-found");
  }

  @Test
  void nobodyElseTakesAnOrganizationAwayOrDeletesIt() {
    register("staying");
    ApiClient ada = logIn("staying");
    ada.get("/operator/v1/tenants/staying/export").expectProblem(401, "unauthenticated");
    ada.delete("/operator/v1/tenants/staying").expectProblem(401, "unauthenticated");
    ada.get("/api/v1/me").expect(200);
  }
}
