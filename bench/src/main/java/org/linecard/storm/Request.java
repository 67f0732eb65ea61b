package org.linecard.storm;

/** The bytes of one request, as the phone sends them. */
record Request(Caller caller, String file) {

    static final String HOST = "phones.example.com";

    String target() {
        return "/p/" + file;
    }

    /** @param more headers, each with its line end */
    String text(String authorization, String more) {
        return "GET " + target() + " HTTP/1.1\r\nHost: " + HOST + "\r\nUser-Agent: " + caller.agent() + "\r\nAuthorization: " + authorization + "\r\n" + more + "\r\n";
    }

    String text() {
        return text(caller.basic(), "");
    }
}
