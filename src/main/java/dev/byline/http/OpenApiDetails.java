package dev.byline.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the OpenAPI document with what is the same everywhere: lists are pages, errors are problem documents, and
 * every call has an example, which {@code openapi-examples.json} holds by method and path.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDetails implements OASFilter {

    private static final String EXAMPLES = "/openapi-examples.json";
    private static final String JSON = "application/json";

    /**
     * The example of one call.
     *
     * @param status   the status of success
     * @param request  a body to send, {@code null} for none
     * @param response the body of the answer, {@code null} for none
     */
    record Example(String status, Object request, Object response) {
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Example> examples = examples();
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("Place", place());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach(
                (method, operation) -> complete(operation, method, examples.get(method + " " + path))));
    }

    private static void complete(Operation operation, PathItem.HttpMethod method, Example example) {
        APIResponses responses = operation.getResponses();
        String annotated = responses.getAPIResponses().keySet().stream()
                .filter(code -> code.startsWith("2") && !code.equals("200")).findFirst().orElse("200");
        String status = example == null ? annotated : example.status;
        APIResponse success = responses.getAPIResponse(annotated) != null ? responses.getAPIResponse(annotated)
                : OASFactory.createAPIResponse();
        responses.removeAPIResponse("200");
        responses.removeAPIResponse(annotated);
        responses.addAPIResponse(status, success);
        success.setDescription(success.getDescription() == null
                || success.getDescription().equals("OK") ? operation.getSummary() : success.getDescription());
        if (method == PathItem.HttpMethod.DELETE) {
            success.setContent(null);
        }
        pageOf(success);
        if (example != null) {
            give(example, operation, success);
        }
        responses.setDefaultValue(OASFactory.createAPIResponse().description("A problem (RFC 9457)")
                .content(OASFactory.createContent().addMediaType(ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType().schema(
                                OASFactory.createSchema().ref("#/components/schemas/Problem")))));
    }

    /** What is annotated as an array is answered as a page of it. */
    private static void pageOf(APIResponse success) {
        MediaType json = success.getContent() == null ? null : success.getContent().getMediaType(JSON);
        Schema items = json == null ? null : json.getSchema();
        if (items != null && items.getType() != null && items.getType().contains(Schema.SchemaType.ARRAY)) {
            json.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                    .addProperty("items", items)
                    .addProperty("page", OASFactory.createSchema().ref("#/components/schemas/Place")));
        }
    }

    private static void give(Example example, Operation operation, APIResponse success) {
        if (example.request != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values()
                    .forEach(type -> type.setExample(example.request));
        }
        if (example.response != null) {
            if (success.getContent() == null) {
                success.setContent(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()));
            }
            success.getContent().getMediaTypes().values().forEach(type -> type.setExample(example.response));
        }
    }

    private static Schema problem() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text()).addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                                .addProperty("field", text()).addProperty("code", text())
                                .addProperty("message", text())))
                .examples(List.of(Map.of("type", "urn:byline:problem:invalid-request", "title",
                        "The request has invalid fields", "status", 400, "errors",
                        List.of(Map.of("field", "limit", "code", "out_of_range", "message",
                                "Give a whole number from 1 to 100")))));
    }

    private static Schema place() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .addProperty("next", text()).addProperty("previous", text())
                .addProperty("total", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    /** The examples by method and path. */
    static Map<String, Example> examples() {
        try (InputStream file = OpenApiDetails.class.getResourceAsStream(EXAMPLES)) {
            return new ObjectMapper().readValue(file, new TypeReference<Map<String, Example>>() {
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "%s is not readable", EXAMPLES), broken);
        }
    }
}
