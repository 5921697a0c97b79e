package cn.dingxiang.bench.pages;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client on one connection that is kept alive, and light, so that little of what is measured is the client's own. */
final class KeptAlive implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    KeptAlive(URI server, String cookie) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort() + "\r\nAccept: text/html,*/*;q=0.8\r\n"
                + "Accept-Language: zh-CN\r\n" + (cookie == null ? "" : "Cookie: dingxiang=" + cookie + "\r\n") + "\r\n";
    }

    /** Fetches a page. @throws IllegalStateException unless it is answered with 200 */
    String get(String path) throws IOException {
        out.write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        String body = new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.contains(" 200 ")) {
            throw new IllegalStateException(path + ": " + status + ": " + body.substring(0, Math.min(500, body.length())));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the server hung up");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
