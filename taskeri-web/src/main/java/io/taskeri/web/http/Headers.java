package io.taskeri.web.http;

/** The names of the headers that the API reads and writes. */
public final class Headers {
  public static final String ACCEPT = "Accept";
  public static final String ALLOW = "Allow";
  public static final String AUTHORIZATION = "Authorization";
  public static final String CACHE_CONTROL = "Cache-Control";
  public static final String CONTENT_DISPOSITION = "Content-Disposition";
  public static final String CONTENT_ENCODING = "Content-Encoding";
  public static final String CONTENT_TYPE = "Content-Type";
  public static final String ETAG = "ETag";
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";
  public static final String IF_MATCH = "If-Match";
  public static final String IF_NONE_MATCH = "If-None-Match";
  public static final String LINK = "Link";
  public static final String LOCATION = "Location";
  public static final String ORIGIN = "Origin";
  public static final String REFRESH_TOKEN = "Refresh-Token";
  public static final String REGISTRATION_CODE = "Registration-Code";
  public static final String REQUEST_ID = "X-Request-Id";
  public static final String SET_COOKIE = "Set-Cookie";

  private Headers() {}
}
