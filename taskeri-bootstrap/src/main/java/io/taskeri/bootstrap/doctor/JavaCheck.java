package io.taskeri.bootstrap.doctor;

import java.util.List;

/** Looks at the Java that runs this, which is the one that would run the server. */
final class JavaCheck {
  private static final long MEGABYTE = 1024 * 1024;

  /** With which a thousand organizations are served. */
  private static final long ENOUGH = 256;

  private JavaCheck() {}

  static List<Finding> look() {
    return List.of(judge(Runtime.version().toString(), Runtime.getRuntime().maxMemory()));
  }

  static Finding judge(String version, long heap) {
    String message = "Java %s, with a heap of up to %d MB.".formatted(version, heap / MEGABYTE);
    // Some collectors leave a part of what was asked for out of the figure.
    return heap / MEGABYTE < ENOUGH * 9 / 10
        ? Finding.warning(message, "Give it 256 MB or more by java -Xmx256m.")
        : Finding.ok(message);
  }
}
