package io.taskeri.application.contract;

import io.taskeri.application.Taskeri;
import io.taskeri.application.port.Storage;
import io.taskeri.application.throttle.ThrottleLimits;

/** What every part of the contract of a storage builds on. */
public interface StorageContract {
  /** The storage under test; it may hold tenants of other tests. */
  Storage storage();

  /** All use cases over the storage under test. */
  default Taskeri taskeri() {
    return Taskeri.builder()
        .storage(storage())
        .passwordHasher(new QuickHasher())
        .throttledTo(ThrottleLimits.off()) // the storage is shared by the tests
        .build();
  }

  /** An organization that a test has for itself. */
  default Company company() {
    return Company.in(taskeri());
  }
}
