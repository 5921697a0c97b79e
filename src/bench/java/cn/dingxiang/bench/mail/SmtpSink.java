package cn.dingxiang.bench.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A mail server that takes everything and keeps only the Message-IDs: as little SMTP as a client needs. */
public final class SmtpSink implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final Set<String> messageIds = new HashSet<>();
    private int taken;

    public SmtpSink() throws IOException {
        socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "smtp-sink");
        listener.setDaemon(true);
        listener.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Forgets what came. @return how many mails came since the last time, or -1 when one of them came twice */
    synchronized int reset() {
        int mails = taken == messageIds.size() ? taken : -1;
        messageIds.clear();
        taken = 0;
        return mails;
    }

    private synchronized void take(String messageId) {
        taken++;
        messageIds.add(messageId);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread talk = new Thread(() -> talk(client), "smtp-sink-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client; InputStream in = new BufferedInputStream(client.getInputStream()); OutputStream out = client.getOutputStream()) {
            client.setTcpNoDelay(true);
            say(out, "220 sink");
            for (String line = line(in); line != null; line = line(in)) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    say(out, "250-sink\r\n250 8BITMIME");
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    take(messageId(in));
                    say(out, "250 taken");
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // a client that hung up needs no answer
        }
    }

    private static String messageId(InputStream in) throws IOException {
        String found = "";
        for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
            if (found.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                found = line.substring(11).strip();
            }
        }
        return found;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        return null;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
