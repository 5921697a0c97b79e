package cn.dingxiang.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers RCPT (by address) and DATA as it is told, and breaks off on request: in the place of a reply, or after it. */
final class ScriptedSmtpServer implements AutoCloseable {
    static final String HANG_UP = "HANG_UP";
    static final String LAST = ", and that is all for now";
    final List<String> accepted = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final Map<String, String> replies;
    private final ServerSocket listening;

    /** @param replies by address: what RCPT is answered, or after {@code DATA } what the message is */
    ScriptedSmtpServer(Map<String, String> replies) throws IOException {
        this.replies = replies;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "scripted-smtp");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                connections.incrementAndGet();
                talk(client);
            } catch (IOException gone) {
                // the client or the test is done
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            String reply = "250 ok";
            if (verb.equals("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                reply = replies.getOrDefault(recipient, "250 ok");
            } else if (verb.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // the message itself is of no interest
                }
                reply = replies.getOrDefault("DATA " + recipient, "250 taken");
                if (reply.startsWith("250")) {
                    accepted.add(recipient);
                }
            } else if (verb.equals("QUIT")) {
                say(out, "221 bye");
                return;
            }
            if (reply.equals(HANG_UP)) {
                return;
            }
            say(out, reply);
            if (reply.endsWith(LAST)) {
                return;
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
