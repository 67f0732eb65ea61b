package org.linecard.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A phone that knows no more than its configuration file: registers once over UDP, by SIPp, and stays registered without a word. */
final class Sipp {

    private static final String REGISTER = """
        REGISTER sip:%1$s SIP/2.0
        Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
        Max-Forwards: 70
        From: <sip:%2$s@%1$s>;tag=[call_number]
        To: <sip:%2$s@%1$s>
        Call-ID: [call_id]
        CSeq: %3$d REGISTER
        Contact: <sip:%2$s@[local_ip]:[local_port]>
        Expires: 600
        User-Agent: %4$s
        %5$sContent-Length: 0

        """;
    private static final String SCENARIO = """
        <?xml version="1.0" encoding="UTF-8"?>
        <scenario name="register">
        <send retrans="500"><![CDATA[
        %s]]></send>
        <recv response="401" auth="true"/>
        <send retrans="500"><![CDATA[
        %s]]></send>
        <recv response="200"/>
        </scenario>
        """;

    private Sipp() { }

    /** @return whether the registrar took it */
    static boolean registers(Path folder, int registrar, String user, String domain, String authUser, String password, String agent) throws IOException, InterruptedException {
        var answer = "[authentication username=" + authUser + " password=" + password + "]\n";
        var scenario = Files.writeString(folder.resolve("register.xml"), SCENARIO.formatted(REGISTER.formatted(domain, user, 1, agent, ""), REGISTER.formatted(domain, user, 2, agent, answer)));
        return new ProcessBuilder("timeout", "60", "sipp", "-sf", scenario.toString(), "127.0.0.1:" + registrar, "-i", "127.0.0.1", "-m", "1", "-nostdin", "-timeout", "20s")
            .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("sipp.log").toFile()).start().waitFor() == 0;
    }
}
