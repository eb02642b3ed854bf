package io.taskeri.web.problem;

import java.util.Locale;

/**
 * What can be wrong with a request before any use case sees it, and what the server itself can fail
 * at. {@link #code()} is part of the HTTP contract and never changes its meaning.
 */
public enum RequestError {
  /** The request line, a header or the framing breaks HTTP. */
  BAD_REQUEST(400, "Bad request"),
  /** The body is not the JSON that was announced. */
  MALFORMED_JSON(400, "Malformed JSON"),
  /** The body cannot become the command; each field that is at fault is named. */
  INVALID_REQUEST(400, "Invalid request"),
  /** A query parameter or a header is unknown or malformed; each is named. */
  INVALID_PARAMETER(400, "Invalid parameter"),
  /** Nothing is served at this path. */
  NO_SUCH_ROUTE(404, "No such route"),
  /** The path is served, with other methods. */
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  /** The body did not arrive in time. */
  REQUEST_TIMEOUT(408, "Request timeout"),
  /** The body is larger than what is read. */
  CONTENT_TOO_LARGE(413, "Content too large"),
  /** The request line is longer than what is read. */
  URI_TOO_LONG(414, "URI too long"),
  /** The body's media type, or the lack of one, is not what the operation takes. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  /** An expectation other than {@code 100-continue}. */
  EXPECTATION_FAILED(417, "Expectation failed"),
  /** The headers are larger than what is read. */
  HEADERS_TOO_LARGE(431, "Request header fields too large"),
  /** A fault of the server's own; the request id finds it in the log. */
  INTERNAL_ERROR(500, "Internal error"),
  /** A method or a form of HTTP that this server does not speak. */
  NOT_IMPLEMENTED(501, "Not implemented"),
  /** The server is starting or stopping. */
  NOT_READY(503, "Not ready"),
  /** A version of HTTP that this server does not speak. */
  HTTP_VERSION_NOT_SUPPORTED(505, "HTTP version not supported");

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final int status;
  private final String title;

  RequestError(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The stable code, such as {@code malformed-json}. */
  public String code() {
    return code;
  }

  /** The HTTP status that it is answered with. */
  public int status() {
    return status;
  }

  /** The kind of error in a few words, the same for each occurrence. */
  public String title() {
    return title;
  }

  /** The error that stands for a status which Jetty chose by itself. */
  static RequestError ofStatus(int status) {
    for (RequestError error : values()) {
      if (error.status == status) {
        return error;
      }
    }
    return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
  }
}
