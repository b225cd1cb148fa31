package dev.byline.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Which methods a path takes, for the {@code Allow} header that 405 demands (RFC 9110 §15.5.6); Quarkus leaves it out. */
@ApplicationScoped
public class AllowedMethods {

    @Inject
    BeanManager beans;

    private volatile List<Route> routes;

    private record Route(Pattern path, String method) {
    }

    /** The methods of all resources at that path, as the header's value; empty if there are none. */
    public String of(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes()) {
            if (route.path.matcher(path).matches()) {
                methods.add(route.method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }

    /** What a request is told that no resource takes: 405 with the methods of the path, 404 if it has none. */
    public Problem refusal(String path, String method) {
        String allowed = of(path);
        return allowed.isEmpty() || List.of(allowed.split(", ")).contains(method) ? Problem.notFound()
                : Problem.of(ProblemType.METHOD_NOT_ALLOWED).header("Allow", allowed);
    }

    private List<Route> routes() {
        List<Route> known = routes;
        if (known == null) {
            known = new ArrayList<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                Path path = bean.getBeanClass().getAnnotation(Path.class);
                if (path != null) {
                    collect(bean.getBeanClass(), path.value(), known);
                }
            }
            routes = known;
        }
        return known;
    }

    private static void collect(Class<?> resource, String base, List<Route> routes) {
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            String template = ("/" + base + "/" + (path == null ? "" : path.value())).replaceAll("/+", "/");
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(new Route(pattern(template), verb.value()));
                }
            }
        }
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            regex.append(Pattern.quote(template.substring(from, open))).append("[^/]+");
            from = template.indexOf('}', open) + 1;
        }
        return Pattern.compile(regex + Pattern.quote(template.substring(from)).replaceFirst("/\\\\E$", "\\\\E") + "/?");
    }
}
