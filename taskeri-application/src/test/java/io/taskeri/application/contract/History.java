package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.ActivityId;
import io.taskeri.domain.activity.FieldChange;
import java.util.List;

/** The audit log of an organization, read on from where it was read to. */
final class History {
  private final Company company;
  private int seen;

  /** Begins at the registration. */
  History(Company company) {
    this.company = company;
  }

  /** What was written since the last time, as text. */
  List<String> next() {
    List<ActivityEntry> all = all();
    List<ActivityEntry> fresh = all.subList(seen, all.size());
    seen = all.size();
    return fresh.stream().map(it -> text(it.activity())).toList();
  }

  /** The last entry that was written. */
  Activity last() {
    List<ActivityEntry> all = all();
    return all.get(all.size() - 1).activity();
  }

  /** The ids of all entries, in the order in which they were written. */
  List<ActivityId> ids() {
    return all().stream().map(it -> it.activity().id()).toList();
  }

  private List<ActivityEntry> all() {
    var request = PageRequest.by(ActivitySort.OCCURRED_AT).limit(PageRequest.MOST);
    var page = company.taskeri().activities().list(company.ada(), ActivityFilter.all(), request);
    assertThat(page.next()).as("a test with fewer entries than a page").isEmpty();
    return page.items();
  }

  private static String text(Activity activity) {
    FieldChange change = activity.change();
    String what = activity.subject().type() + " " + activity.action();
    return change == null
        ? what
        : what + " " + change.field() + " " + change.from() + ">" + change.to();
  }
}
