package io.taskeri.web.tenant;

import io.taskeri.application.tenant.SlugCheck;
import io.taskeri.domain.tenant.Slug;
import org.jspecify.annotations.Nullable;

/** Whether a short name is free. */
record SlugJson(String slug, boolean available, @Nullable String suggestion) {
  static SlugJson of(SlugCheck check) {
    return new SlugJson(
        check.slug(), check.available(), check.suggestion().map(Slug::value).orElse(null));
  }
}
