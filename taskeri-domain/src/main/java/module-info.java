/**
 * Tasks, projects, people and their rules: pure Java, no framework, no database.
 *
 * <p>Everything here is immutable and safe for use by several threads. What a rule refuses is
 * thrown as a {@link io.taskeri.domain.error.TaskeriException}.
 */
@org.jspecify.annotations.NullMarked
module io.taskeri.domain {
  requires static transitive org.jspecify;

  exports io.taskeri.domain.access;
  exports io.taskeri.domain.activity;
  exports io.taskeri.domain.comment;
  exports io.taskeri.domain.error;
  exports io.taskeri.domain.label;
  exports io.taskeri.domain.organization;
  exports io.taskeri.domain.project;
  exports io.taskeri.domain.revision;
  exports io.taskeri.domain.task;
  exports io.taskeri.domain.tenant;
  exports io.taskeri.domain.text;
  exports io.taskeri.domain.timelog;
  exports io.taskeri.domain.user;
}
