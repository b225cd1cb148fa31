package dev.byline.pagecache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import dev.byline.http.HttpDate;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/**
 * Answers what is kept where the requests of one connection come out of the decoder, with bytes that are finished but for
 * the date. All else goes on to Vert.x. Answers must leave in the order of their requests (RFC 9112 §9.3.2), so nothing is
 * answered here while Vert.x has one to answer. Lives on the connection's event loop.
 */
final class Shortcut extends ChannelDuplexHandler {

    private static final byte[] DATE = ascii("date: ");
    private static final byte[] LAST_MODIFIED = ascii("last-modified: ");
    private static final byte[] LINE_END = ascii("\r\n");
    /** Room for the headers that the moment decides. */
    private static final int MOMENT = 120;
    /** Up to here a copy of the bytes behind the head costs no more than sending them as a second piece. */
    private static final int COPIED = 16 * 1024;
    /** What watches over quiet connections behind this handler must see that they are not. */
    private static final int ALL_THE_WAY_EVERY_SECONDS = 30;

    private final Shortcuts shortcuts;
    private final SocketAddress peer;
    /** What one request of this connection named as the host, which Vert.x has looked at; others have to name it, too. */
    private final List<String> host;
    /** What a reader sent who does not take what he asked for before; comes in no greater number than one read brings. */
    private final Queue<Object> waiting = new ArrayDeque<>();
    /** Where answers leave: past the encoder, since there is nothing left to encode. */
    private ChannelHandlerContext out;

    /** How many requests Vert.x has to answer; at first that is not known, since some may have come before. */
    private int underway = -1;
    /** The headers of the last request that went on to Vert.x. */
    private Object passedOn;
    private long passedOnAt;
    /** Whether the rest of the present request belongs to one that was answered here. */
    private boolean skipping;
    private boolean unflushed;
    /** Whether a request was passed on whose answer is the connection's last (RFC 9112 §9.6). */
    private boolean closing;

    Shortcut(Shortcuts shortcuts, HttpServerRequest request) {
        this.shortcuts = shortcuts;
        this.peer = request.remoteAddress();
        this.host = request.headers().getAll(HttpHeaders.HOST);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A request has got to the page cache, hence all before it are answered and those after it are not here yet. */
    void reached(MultiMap headers) {
        if (underway < 0 && headers == passedOn) {
            underway = 1;
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        out = context.pipeline().context(Shortcuts.ENCODER);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!waiting.isEmpty() || message instanceof HttpRequest && underway == 0 && !context.channel().isWritable()) {
            context.channel().config().setAutoRead(false);
            waiting.add(message);
        } else {
            read(context, message);
        }
    }

    private void read(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            skipping = underway == 0 && !closing && answer(context, request);
            if (skipping) {
                return;
            }
            closing |= !HttpUtil.isKeepAlive(request);
            passedOn = request.headers();
            passedOnAt = HttpDate.second();
            if (underway >= 0) {
                underway++;
            }
        } else if (skipping && message instanceof HttpContent) {
            ReferenceCountUtil.release(message);
            return;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (unflushed) {
            unflushed = false;
            out.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (!waiting.isEmpty() && context.channel().isWritable()) {
            // Not from within the flush that made room.
            context.executor().execute(() -> goOn(context));
        }
        context.fireChannelWritabilityChanged();
    }

    private void goOn(ChannelHandlerContext context) {
        while (!waiting.isEmpty() && (underway != 0 || context.channel().isWritable())) {
            read(context, waiting.poll());
        }
        if (waiting.isEmpty()) {
            context.channel().config().setAutoRead(true);
        }
        channelReadComplete(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (underway > 0 && message instanceof LastHttpContent && !interim) {
            underway--;
        }
        context.write(message, promise);
    }

    private boolean answer(ChannelHandlerContext context, HttpRequest request) {
        if (!HttpMethod.GET.equals(request.method()) || !HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                || request.decoderResult().isFailure() || request instanceof FullHttpRequest
                || !(request.headers() instanceof MultiMap headers)
                || !host.equals(headers.getAll(HttpHeaders.HOST))
                || HttpDate.second() - passedOnAt >= ALL_THE_WAY_EVERY_SECONDS) {
            return false;
        }
        long start = System.nanoTime();
        CachedAnswer known = shortcuts.find(request.uri(), headers, peer);
        if (known == null) {
            return false;
        }
        boolean dated = known.isDated();
        boolean unchanged = AnswerWriter.isUnchanged(headers, known, dated);
        try {
            if (unchanged) {
                out.write(head(context, known, known.head304, dated, 0), context.voidPromise());
            } else {
                send(context, known, known.variant(headers.get(HttpHeaders.ACCEPT_ENCODING)), dated);
            }
        } finally {
            known.release();
        }
        unflushed = true;
        shortcuts.metrics.hit(known, unchanged ? 304 : 200, System.nanoTime() - start);
        return true;
    }

    private void send(ChannelHandlerContext context, CachedAnswer answer, CachedAnswer.Variant variant, boolean dated) {
        if (variant.count() <= COPIED) {
            ByteBuf whole = head(context, answer, variant.head(), dated, variant.count());
            answer.write(variant, whole);
            out.write(whole, context.voidPromise());
        } else {
            out.write(head(context, answer, variant.head(), dated, 0), context.voidPromise());
            out.write(answer.slice(variant), context.voidPromise());
        }
    }

    /** Status line and headers in memory with room for more bytes behind them. */
    private static ByteBuf head(ChannelHandlerContext context, CachedAnswer answer, byte[] fixed, boolean dated, int room) {
        ByteBuf head = context.alloc().directBuffer(fixed.length + MOMENT + room);
        head.writeBytes(fixed);
        if (!answer.tellsDate) {
            line(head, DATE, HttpDate.now());
        }
        if (dated) {
            line(head, LAST_MODIFIED, answer.lastModified);
        }
        return head.writeBytes(LINE_END);
    }

    private static void line(ByteBuf head, byte[] name, CharSequence value) {
        head.writeBytes(name).writeCharSequence(value, StandardCharsets.US_ASCII);
        head.writeBytes(LINE_END);
    }
}
