package io.taskeri.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskeri.application.patch.Patch;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object on its way to becoming a command: every field is asked for by name, and what is
 * wrong, missing or unknown is collected so that its sender learns of all of it at once.
 *
 * <p>Read every field, then call {@link #done()}, and only then use what was read. Not for use by
 * several threads.
 */
public final class JsonObject {
  private final String pointer;
  private final JsonNode fields;
  private final List<FieldError> errors;
  private final Set<String> known = new HashSet<>();
  private final List<JsonObject> children = new ArrayList<>();

  private JsonObject(String pointer, JsonNode fields, List<FieldError> errors) {
    this.pointer = pointer;
    this.fields = fields;
    this.errors = errors;
  }

  /**
   * The object that is a request's body.
   *
   * @throws RequestProblem 400 when it is another value
   */
  public static JsonObject of(JsonNode body) {
    if (!body.isObject()) {
      throw new RequestProblem(
          RequestError.INVALID_REQUEST, new FieldError("", "wrong-type", "must be a JSON object"));
    }
    return new JsonObject("", body, new ArrayList<>());
  }

  private boolean has(String name) {
    known.add(name);
    return fields.has(name);
  }

  /** The field's value; null only when that is noted as an error. */
  @SuppressWarnings("NullAway") // the contract of this class: done() comes before any use
  public <T> T required(String name, TextKind<T> kind) {
    JsonNode value = value(name);
    if (value == null) {
      add(at(name), "required", "is required");
      return null;
    }
    return read(at(name), value, kind);
  }

  /** The field's value; empty when it is absent or null. */
  public <T> Optional<T> optional(String name, TextKind<T> kind) {
    JsonNode value = value(name);
    return value == null ? Optional.empty() : Optional.ofNullable(read(at(name), value, kind));
  }

  /** The field's value; empty when it is null, which must be said. */
  public <T> Optional<T> requiredOrNull(String name, TextKind<T> kind) {
    if (!has(name)) {
      add(at(name), "required", "is required, if only as null");
    }
    return optional(name, kind);
  }

  /** What a merge patch (RFC 7396) says of the field. */
  public <T> Patch<T> patch(String name, TextKind<T> kind) {
    if (!has(name)) {
      return Patch.keep();
    }
    // What is wrong is noted, and then done() comes before any use.
    return optional(name, kind).map(Patch::set).orElseGet(Patch::clear);
  }

  /** What a merge patch says of the field, whose list is replaced as a whole. */
  public <T> Patch<List<T>> patchList(String name, TextKind<T> kind) {
    if (!has(name)) {
      return Patch.keep();
    }
    return value(name) == null ? Patch.clear() : Patch.set(list(name, kind));
  }

  /** The whole number in the field; one beyond what is counted with becomes the last before. */
  public int requiredInteger(String name) {
    if (value(name) == null) {
      add(at(name), "required", "is required");
    }
    return integer(name).orElse(0);
  }

  /** What a merge patch says of the field, which is a whole number. */
  public Patch<Integer> patchInteger(String name) {
    return has(name) ? integer(name).map(Patch::set).orElseGet(Patch::clear) : Patch.keep();
  }

  private Optional<Integer> integer(String name) {
    JsonNode value = value(name);
    if (value != null && !value.canConvertToExactIntegral()) {
      add(at(name), "wrong-type", "must be a whole number");
    }
    return Optional.ofNullable(value).map(it -> (int) it.doubleValue());
  }

  /** The list in the field, which must be there. */
  public <T> List<T> requiredList(String name, TextKind<T> kind) {
    if (value(name) == null) {
      add(at(name), "required", "is required");
    }
    return list(name, kind);
  }

  /** The list in the field; empty when it is absent or null. */
  public <T> List<T> list(String name, TextKind<T> kind) {
    JsonNode value = value(name);
    List<T> elements = new ArrayList<>();
    if (value != null && !value.isArray()) {
      add(at(name), "wrong-type", "must be an array");
    } else if (value != null) {
      for (int i = 0; i < value.size(); i++) {
        T element = read(at(name) + "/" + i, value.get(i), kind);
        if (element != null) {
          elements.add(element);
        }
      }
    }
    return elements;
  }

  /** The object in the field, to be merged; an empty one when it is absent. */
  public JsonObject patchObject(String name) {
    if (has(name)) {
      return object(name);
    }
    return new JsonObject(at(name), JsonNodeFactory.instance.objectNode(), errors);
  }

  /** The object in the field; an empty one when it is missing, which is noted as an error. */
  public JsonObject object(String name) {
    JsonNode value = value(name);
    JsonObject child;
    if (value != null && value.isObject()) {
      child = new JsonObject(at(name), value, errors);
    } else {
      add(
          at(name),
          value == null ? "required" : "wrong-type",
          value == null ? "is required" : "must be an object");
      // Of an object that is not there nothing is missing: one error for it is enough.
      child = new JsonObject(at(name), JsonNodeFactory.instance.objectNode(), new ArrayList<>());
    }
    children.add(child);
    return child;
  }

  /**
   * Does nothing when every field was right and none is left over.
   *
   * @throws RequestProblem 400 with all that was wrong
   */
  public void done() {
    noteUnknown();
    if (!errors.isEmpty()) {
      throw new RequestProblem(RequestError.INVALID_REQUEST, errors);
    }
  }

  private void noteUnknown() {
    Set<String> unknown = new TreeSet<>();
    fields.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    unknown.forEach(it -> add(at(it), "unknown-field", "is not a field that can be set here"));
    children.forEach(JsonObject::noteUnknown);
  }

  private @Nullable JsonNode value(String name) {
    known.add(name);
    JsonNode value = fields.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private <T> @Nullable T read(String at, JsonNode value, TextKind<T> kind) {
    if (!value.isTextual()) {
      add(at, "wrong-type", kind.message());
      return null;
    }
    Optional<T> read = kind.parse().apply(value.textValue());
    if (read.isEmpty()) {
      add(at, kind.code(), kind.message());
    }
    return read.orElse(null);
  }

  private void add(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
