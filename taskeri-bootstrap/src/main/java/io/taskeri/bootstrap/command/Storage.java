package io.taskeri.bootstrap.command;

/** What the server needs of the storage: the shape that the persistence module gives it. */
interface Storage extends AutoCloseable {
  void migrateDirectory();

  @Override
  void close();
}
