package io.taskeri.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole body before a request occupies a thread, so that clients who send theirs a byte
 * at a time hold memory alone, and answers 413 to a body that is too large.
 *
 * <p>What is too large is received and dropped before the answer, up to 65 times the limit: a
 * connection that is closed on unread data is reset, and the answer may be lost with it.
 *
 * <p>Jetty's own {@code EagerContentHandler} gives up waiting after one buffer, unless it is told
 * to retain network buffers, of which many small pieces pin many.
 */
final class EagerBody extends Handler.Wrapper {
  private static final int DROPPED_TIMES = 65;

  private final int limit;
  private final Predicate<Request> large;

  /**
   * @param limit the most bytes that are read of a body
   * @param large what may bring more, and reads it by itself
   */
  EagerBody(int limit, Predicate<Request> large) {
    this.limit = limit;
    this.large = large;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long length = request.getLength();
    boolean chunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    if (length == 0 || (length < 0 && !chunked) || large.test(request)) {
      return super.handle(request, response, callback);
    }
    boolean asked = request.getHeaders().contains(HttpHeader.EXPECT);
    if (length > limit && (asked || length > DROPPED_TIMES * (long) limit)) {
      Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
      return true;
    }
    new Reading(request, response, callback).read(false);
    return true;
  }

  private void proceed(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Throwable failure) {
      Response.writeError(request, response, callback, failure);
    }
  }

  /** One body on its way in. */
  private final class Reading implements Invocable.Task {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;

    Reading(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
      read(true);
    }

    /** Answers that the body did not come whole; that is never a fault of the server's. */
    private void refuse(Throwable failure) {
      if (failure instanceof HttpException) {
        Response.writeError(request, response, callback, failure);
      } else if (failure instanceof TimeoutException) {
        Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
      } else {
        Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
      }
    }

    /**
     * @param dispatch whether the present thread must not block, because it belongs to the selector
     */
    void read(boolean dispatch) {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          refuse(chunk.getFailure());
          return;
        }
        byte[] bytes = BufferUtil.toArray(chunk.getByteBuffer());
        boolean last = chunk.isLast();
        chunk.release();
        received += bytes.length;
        if (received > limit) {
          body.reset();
        } else {
          body.writeBytes(bytes);
        }
        if (received > limit && (last || received > DROPPED_TIMES * (long) limit)) {
          Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
          return;
        }
        if (last) {
          Request whole = new WithBody(request, body.toByteArray());
          if (dispatch) {
            request.getContext().execute(() -> proceed(whole, response, callback));
          } else {
            proceed(whole, response, callback);
          }
          return;
        }
      }
    }
  }

  /** The request with its body read already. */
  private static final class WithBody extends Request.Wrapper {
    private Content.@Nullable Chunk chunk;

    WithBody(Request request, byte[] body) {
      super(request);
      chunk = Content.Chunk.from(ByteBuffer.wrap(body), true);
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk next = chunk == null ? Content.Chunk.EOF : chunk;
      chunk = null;
      return next;
    }

    @Override
    public void demand(Runnable demandCallback) {
      demandCallback.run();
    }
  }
}
