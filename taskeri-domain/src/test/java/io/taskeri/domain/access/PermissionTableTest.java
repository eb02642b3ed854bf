package io.taskeri.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionTableTest {
  private static final List<Role> ROLES = Role.initial(UUID::randomUUID, Instant.EPOCH);

  @Test
  void the_readme_says_who_may_do_what() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(it -> it.startsWith("| `") && it.contains(":"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Permission.catalogue().stream().map(this::row).toList());
  }

  private String row(Permission permission) {
    return "| `%s` | %s |%s"
        .formatted(
            permission.code(),
            permission.description(),
            ROLES.stream()
                .map(it -> it.permissions().contains(permission.code()) ? " yes |" : " |")
                .collect(Collectors.joining()));
  }
}
