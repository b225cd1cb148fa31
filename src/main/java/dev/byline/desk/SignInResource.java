package dev.byline.desk;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.Caller;
import dev.byline.security.ClientAddress;
import dev.byline.security.DeskSessions;
import dev.byline.security.Origins;
import dev.byline.security.SessionCookie;
import dev.byline.security.SignIn;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing in to the desk's pages and out again. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PASSWORD = 200;
    private static final String WRONG = "Name or password is wrong.";

    @Inject
    SignIn signIn;

    @Inject
    DeskSessions sessions;

    @Inject
    SessionCookie cookies;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Origins origins;

    @Inject
    Csrf csrf;

    @Inject
    Caller caller;

    @Inject
    DeskFrames frames;

    /** The form; whoever is signed in is led on. */
    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response form(@RestQuery String next) {
        return caller.session() != null ? Answers.seeOther(DeskPath.local(next))
                : page(200, new SignInPage("", DeskPath.local(next), null)).build();
    }

    /** Signs in: 303 to where the visitor wanted to go on the desk, or the form again, alike for unknown names. */
    @POST
    @Path("/sign-in")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response signIn(@Context HttpServerRequest request, @RestCookie(SessionCookie.NAME) String before,
            @RestForm String name, @RestForm String password, @RestForm String next) {
        origins.require(request);
        String user = fit(name, LONGEST_NAME).strip();
        try {
            String session = signIn.open(user, fit(password, LONGEST_PASSWORD), clientAddress.of(request));
            if (before != null) {
                sessions.end(before);
            }
            return Response.status(Response.Status.SEE_OTHER).header("Location", DeskPath.local(next))
                    .cookie(cookies.keeping(session)).build();
        } catch (AuthenticationFailedException wrong) {
            return page(ProblemType.INVALID_FORM.status(), new SignInPage(user, DeskPath.local(next), WRONG)).build();
        } catch (Problem tooMany) {
            Response.ResponseBuilder answer = page(tooMany.type().status(), new SignInPage(user, DeskPath.local(next),
                    tooMany.getMessage() + ". Try again after " + tooMany.headers().get("Retry-After") + " seconds."));
            tooMany.headers().forEach(answer::header);
            return answer.build();
        }
    }

    /** Ends the session: 303 to the form. */
    @POST
    @Path("/sign-out")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response signOut(@RestCookie(SessionCookie.NAME) String cookie, @RestForm("csrf") String token) {
        csrf.require(token);
        sessions.end(cookie);
        return Response.status(Response.Status.SEE_OTHER).header("Location", "/desk/sign-in")
                .cookie(cookies.forgetting()).build();
    }

    private Response.ResponseBuilder page(int status, SignInPage page) {
        return Answers.of(status, DeskTemplates.signIn(frames.bare("Sign in"), page));
    }

    /** No user has what does not fit: it is looked up as nobody's, which takes as long as a wrong password. */
    private static String fit(String given, int longest) {
        return given == null || given.length() > longest || given.indexOf('\0') >= 0 ? "" : given;
    }
}
