package org.linecard.storm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** Changes a WildFly that runs on this machine, through its management port. */
record Management(int port) {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

    /** @param address steps as the command line has them, {@code subsystem=undertow/server=default-server}; empty for the server itself */
    static ModelNode operation(String name, String address, Map<String, String> attributes) {
        var operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").setEmptyList();
        for (var step : address.split("/")) if (!step.isEmpty()) operation.get("address").add(step.substring(0, step.indexOf('=')), step.substring(step.indexOf('=') + 1));
        attributes.forEach((attribute, value) -> operation.get(attribute).set(value));
        return operation;
    }

    Management run(List<ModelNode> operations) throws IOException {
        try (var client = client()) {
            for (var operation : operations) {
                var result = client.execute(operation);
                if (!isSuccess(result)) throw new IOException("WildFly refused " + operation + ": " + result.get("failure-description"));
            }
        }
        return this;
    }

    /** Returns when the server, with what is deployed on it, is up again. The process stays the same. */
    void reload() throws IOException, InterruptedException {
        run(List.of(operation("reload", "", Map.of())));
        var end = System.nanoTime() + PATIENCE;
        do {
            if (System.nanoTime() > end) throw new IOException("WildFly did not come back after a reload");
            TimeUnit.MILLISECONDS.sleep(500);
        } while (!isRunning());
    }

    private boolean isRunning() {
        try (var client = client()) {
            var state = client.execute(operation("read-attribute", "", Map.of("name", "server-state")));
            return isSuccess(state) && state.get("result").asString().equals("running");
        } catch (IOException stillAway) {
            return false;
        }
    }

    private ModelControllerClient client() throws IOException {
        return ModelControllerClient.Factory.create("127.0.0.1", port);
    }

    private static boolean isSuccess(ModelNode result) {
        return result.get("outcome").asString().equals("success");
    }
}
