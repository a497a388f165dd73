package de.videosprechstunde.billing.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small part of a file: an entry's detail, never the whole. Paths are names with slashes between. */
record Node(String name, String currency, String text, List<Node> children) {

    Stream<Node> all(String path) {
        var found = Stream.of(this);
        for (var step : path.split("/")) {
            found = found.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
        }
        return found;
    }

    Optional<Node> first(String path) {
        return all(path).findFirst();
    }

    /** The first text that is not empty, of the first path that leads to one. */
    Optional<String> text(String... paths) {
        return Stream.of(paths)
                .flatMap(this::all)
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
