package io.taskeri.persistence.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/**
 * The conditions of a query that is put together: each a piece of SQL from the code, its values
 * always bound and never part of the text.
 */
public final class Conditions {
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Begins with none, which everything fits. */
  public Conditions() {}

  /** One more condition without a value. */
  public Conditions and(String text) {
    texts.add(text);
    return this;
  }

  /** One more condition, with the value of the parameter in it. */
  public Conditions and(String text, String parameter, Object value) {
    values.put(parameter, value);
    return and(text);
  }

  /** One more value, for a condition that has several parameters. */
  public Conditions with(String parameter, Object value) {
    values.put(parameter, value);
    return this;
  }

  /** Binds all values. */
  public <Q extends CommonQueryContract> Q bind(Q query) {
    values.forEach(query::setParameter);
    return query;
  }

  /** All conditions, to stand behind {@code WHERE}. */
  public String sql() {
    return texts.isEmpty() ? "true" : String.join(" AND ", texts);
  }
}
