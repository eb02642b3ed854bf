/**
 * The use cases of Taskeri, the ports that they need, and a storage in memory for tests.
 *
 * <p>{@link io.taskeri.application.Taskeri} is where an embedding application begins.
 */
@org.jspecify.annotations.NullMarked
module io.taskeri.application {
  requires transitive io.taskeri.domain;
  requires static transitive org.jspecify;
  requires org.bouncycastle.provider;

  exports io.taskeri.application;
  exports io.taskeri.application.access;
  exports io.taskeri.application.activity;
  exports io.taskeri.application.comment;
  exports io.taskeri.application.event;
  exports io.taskeri.application.label;
  exports io.taskeri.application.mail;
  exports io.taskeri.application.memory;
  exports io.taskeri.application.migration;
  exports io.taskeri.application.organization;
  exports io.taskeri.application.page;
  exports io.taskeri.application.password;
  exports io.taskeri.application.patch;
  exports io.taskeri.application.port;
  exports io.taskeri.application.project;
  exports io.taskeri.application.retry;
  exports io.taskeri.application.search;
  exports io.taskeri.application.session;
  exports io.taskeri.application.statistics;
  exports io.taskeri.application.task;
  exports io.taskeri.application.tenant;
  exports io.taskeri.application.throttle;
  exports io.taskeri.application.timelog;
  exports io.taskeri.application.user;
}
