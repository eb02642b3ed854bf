package io.taskeri.application.contract;

import io.taskeri.application.port.Storage;

/** What every part of the contract of a storage builds on. */
public interface StorageContract {
  /** The storage under test; it may hold tenants of other tests. */
  Storage storage();
}
