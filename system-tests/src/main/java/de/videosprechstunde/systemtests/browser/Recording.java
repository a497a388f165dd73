package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that went out of and into a browser by HTTP and WebSocket, and what it complained about. */
public final class Recording {
    private final List<String> urls = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> sentFrames = new CopyOnWriteArrayList<>();
    private final List<String> receivedFrames = new CopyOnWriteArrayList<>();
    private final List<String> consoleErrors = new CopyOnWriteArrayList<>();
    private final List<String> pageErrors = new CopyOnWriteArrayList<>();

    Recording(BrowserContext context) {
        context.onRequest(request -> {
            urls.add(request.url());
            if (request.postData() != null) {
                bodies.add(request.postData());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text());
            }
        });
        context.onWebError(error -> pageErrors.add(error.error()));
        context.onPage(this::followSockets);
    }

    private void followSockets(Page page) {
        page.onWebSocket(socket -> {
            urls.add(socket.url());
            socket.onFrameSent(frame -> sentFrames.add(frame.text()));
            socket.onFrameReceived(frame -> receivedFrames.add(frame.text()));
        });
    }

    /** Of every request and every WebSocket. */
    public List<String> urls() {
        return urls;
    }

    /** Of every request that had one. */
    public List<String> bodies() {
        return bodies;
    }

    public List<String> sentFrames() {
        return sentFrames;
    }

    public List<String> receivedFrames() {
        return receivedFrames;
    }

    public List<String> consoleErrors() {
        return consoleErrors;
    }

    /** Exceptions that nobody caught. */
    public List<String> pageErrors() {
        return pageErrors;
    }
}
