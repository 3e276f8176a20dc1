package org.scenicwatch.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scenicwatch.dashboard.projection.RowJson;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published description of what is said over STOMP. */
public final class AsyncApi {

    private final JsonNode document = read();

    private static JsonNode read() {
        try {
            Object yaml = new Yaml().load(Files.readString(Path.of("../docs/asyncapi.yaml")));
            return RowJson.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema of that name. */
    public Schema schema(String name) {
        ObjectNode root = RowJson.mapper().createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** The fields that the description names; further names lead to an object within. */
    public TreeSet<String> described(String name, String... within) {
        JsonNode schema = document.path("components").path("schemas").path(name);
        for (String field : within) {
            JsonNode inner = schema.path("properties").path(field);
            schema = inner.has("items") ? inner.path("items") : inner;
        }
        return new TreeSet<>(schema.path("properties").propertyNames());
    }

    /** What a row is made of, and what it tells beside. */
    public static TreeSet<String> fieldsOf(Class<?> row) {
        return Stream.concat(
                        Arrays.stream(row.getRecordComponents()).map(RecordComponent::getName),
                        Arrays.stream(row.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                                .map(Method::getName))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
