package io.taskeri.web.http;

import io.javalin.http.Context;
import io.taskeri.domain.text.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the other end of the connection or, where that is a proxy that is
 * trusted, the last on the way that is not one. What stands before that in the headers may be made
 * up by whoever sent it and is not looked at.
 */
public final class ClientAddress {
  private static final String ATTRIBUTE = ClientAddress.class.getName();

  private ClientAddress() {}

  /** Finds it out, for {@link #of}; to be called before everything else. */
  public static void note(Context context, TrustedProxies proxies) {
    String address = find(context.req(), proxies);
    context.attribute(ATTRIBUTE, address);
    Exchange.of(context).ifPresent(it -> it.from(address));
  }

  /** The address that was noted. */
  public static String of(Context context) {
    @Nullable String address = context.attribute(ATTRIBUTE);
    return Objects.requireNonNull(address, "not noted");
  }

  private static String find(HttpServletRequest request, TrustedProxies proxies) {
    String text = request.getRemoteAddr();
    Optional<IpAddress> peer = IpAddress.parse(text);
    if (peer.isEmpty() || !proxies.contain(peer.get())) {
      return peer.map(IpAddress::toString).orElse(text);
    }
    List<String> elements = Collections.list(request.getHeaders("Forwarded"));
    List<String> list = Collections.list(request.getHeaders("X-Forwarded-For"));
    IpAddress one = last(peer.get(), Forwarded.fromElements(elements), proxies);
    IpAddress other = last(peer.get(), Forwarded.fromList(list), proxies);
    if (elements.isEmpty() || list.isEmpty()) {
      return (list.isEmpty() ? one : other).toString();
    }
    // The proxy has written one and perhaps passed on what the client made of the other
    return (one.equals(other) ? one : peer.get()).toString();
  }

  private static IpAddress last(
      IpAddress peer, List<Optional<IpAddress>> way, TrustedProxies proxies) {
    IpAddress reached = peer;
    for (int i = way.size() - 1; i >= 0 && proxies.contain(reached); i--) {
      if (way.get(i).isEmpty()) {
        return reached;
      }
      reached = way.get(i).get();
    }
    return reached;
  }
}
