package io.taskeri.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.event.EventListener;
import io.taskeri.application.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A listener's failure is found in the log, where operators look, and nowhere else. */
class EventLogTest {
  private static final Logger LOG = Logger.getLogger(Surroundings.class.getName());

  @Test
  void what_a_listener_throws_is_logged_with_the_event_and_without_what_it_tells() {
    IllegalStateException planted = new IllegalStateException("planted");
    EventListener failing =
        event -> {
          throw planted;
        };
    List<LogRecord> logged = new ArrayList<>();
    Handler handler = handler(logged);
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
    try {
      Company.in(
          Taskeri.builder()
              .storage(InMemoryStorage.create())
              .passwordHasher(new QuickHasher())
              .eventListener(failing)
              .build());
    } finally {
      LOG.removeHandler(handler);
      LOG.setUseParentHandlers(true);
    }
    assertThat(logged).hasSize(2).allMatch(it -> it.getThrown() == planted);
    assertThat(logged).allMatch(it -> it.getMessage().startsWith("a listener failed at the event"));
    assertThat(logged).noneMatch(it -> it.getMessage().contains("Acme"));
  }

  private static Handler handler(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.add(entry);
      }

      @Override
      public void flush() {
        // nothing is held back
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
