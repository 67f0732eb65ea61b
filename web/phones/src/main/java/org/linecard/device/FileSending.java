package org.linecard.device;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file on its way to a phone, piece by piece, whenever the line takes more. It holds no thread meanwhile: phones behind slow lines that load an image would
 * otherwise keep all others from their files.
 */
final class FileSending implements WriteListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger(FileSending.class.getName());
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int PIECE = 1 << 15;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final FileChannel file;
    private final byte[] piece = new byte[PIECE];
    private long at;
    private long left;

    private FileSending(AsyncContext async, ServletOutputStream out, FileChannel file, ByteRange part) {
        this.async = async;
        this.out = out;
        this.file = file;
        this.at = part.first();
        this.left = part.length();
    }

    /** Takes over the file, and closes it when it is sent or the phone is gone. */
    static void start(AsyncContext async, FileChannel file, ByteRange part) throws IOException {
        var sending = new FileSending(async, async.getResponse().getOutputStream(), file, part);
        async.setTimeout(LONGEST.toMillis());
        async.addListener(sending);
        sending.out.setWriteListener(sending);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (left == 0) {
                end();
                return;
            }
            var n = file.read(ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, left)), at);
            if (n < 0) throw new EOFException("The file became shorter while it was sent");
            out.write(piece, 0, n);
            at += n;
            left -= n;
        }
    }

    @Override
    public void onError(Throwable gone) {
        LOG.log(Level.FINE, "A phone went away while it loaded an image", gone);
        end();
    }

    private void end() {
        close();
        async.complete();
    }

    private void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "An image that was only read could not be closed", e);
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        LOG.fine("Never started anew");
    }
}
