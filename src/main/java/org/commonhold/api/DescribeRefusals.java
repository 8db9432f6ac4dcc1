package org.commonhold.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.commonhold.web.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of each call what any of them may answer instead. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DescribeRefusals implements OASFilter {

    private static final String TOO_MANY = "429";
    private static final String UNAVAILABLE = "503";

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(TOO_MANY, refusal("More was asked for in a minute than one address may"))
                .addAPIResponse(UNAVAILABLE, refusal("The commons is busy, or its database is away"));
        return operation;
    }

    private static APIResponse refusal(String why) {
        Header pause = OASFactory.createHeader()
                .description("After how many seconds to ask again")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        return OASFactory.createAPIResponse()
                .description(why)
                .addHeader("Retry-After", pause)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
