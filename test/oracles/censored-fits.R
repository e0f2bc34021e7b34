# Reference values for src/core/duration: censored maximum likelihood, Kaplan-Meier.
#
# Tool: R 4.2.2 with survival 3.5.3 (survreg, survfit); the gamma family has no survreg and is maximised with optim.
# Run: Rscript test/oracles/censored-fits.R > test/oracles/data/censored-fits.json
suppressMessages(library(survival))

cases <- list(
  epoch = list(t = c(442, 1058, 859, 787, 280, 404), d = c(1, 1, 1, 1, 1, 0)),
  uncensored = list(t = c(573, 511, 190), d = c(1, 1, 1)),
  pooled = list(
    t = c(30.9, 17.5, 16.9, 11.2, 24.1, 9.7, 36.3, 18.3, 5.3, 21, 14.4, 6.2, 27.5, 12, 19.1, 8, 13, 22, 31, 4),
    d = c(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0)
  ),
  heavy = list(t = c(1, 2, 5, 9, 30, 80, 200, 3, 7, 60, 150), d = c(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0)),
  mostlyOpen = list(t = c(10, 14, 20, 20, 25, 30, 30), d = c(1, 1, 0, 0, 0, 0, 0)),
  ties = list(t = c(5, 5, 8, 8, 8, 12, 12, 15), d = c(1, 1, 1, 0, 1, 1, 0, 1)),
  narrow = list(t = c(99.5, 100, 100.2, 100.9, 101), d = c(1, 1, 1, 1, 0)),
  alikeButOpen = list(t = c(10, 10, 25), d = c(1, 1, 0))
)

tight <- survreg.control(rel.tolerance = 1e-14, maxiter = 500)

parametric <- function(t, d, dist) {
  fit <- survreg(Surv(t, d) ~ 1, dist = dist, control = tight)
  se <- sqrt(diag(fit$var))
  list(location = unname(coef(fit)), scale = fit$scale, logLik = fit$loglik[2],
       locationError = unname(se[1]), lnScaleError = if (length(se) > 1) unname(se[2]) else NULL)
}

gammaFit <- function(t, d) {
  minus <- function(p) {
    shape <- exp(p[2])
    scale <- exp(p[1]) / shape
    -(sum(dgamma(t[d == 1], shape, scale = scale, log = TRUE)) +
        sum(pgamma(t[d == 0], shape, scale = scale, lower.tail = FALSE, log.p = TRUE)))
  }
  start <- c(log(sum(t) / sum(d)), log(2))
  best <- optim(start, minus, method = "Nelder-Mead", control = list(reltol = 1e-16, maxit = 5000))
  best <- optim(best$par, minus, method = "BFGS", control = list(reltol = 1e-16, maxit = 5000))
  # Newton on central differences sharpens what optim leaves.
  p <- best$par
  for (i in 1:20) {
    h <- 1e-4
    g <- sapply(1:2, function(k) { e <- c(0, 0); e[k] <- h; (minus(p + e) - minus(p - e)) / (2 * h) })
    H <- optimHess(p, minus)
    p <- p - solve(H, g)
  }
  se <- sqrt(diag(solve(optimHess(p, minus, control = list(ndeps = c(1e-4, 1e-4))))))
  list(lnMean = p[1], lnShape = p[2], logLik = -minus(p), lnMeanError = se[1], lnShapeError = se[2])
}

km <- function(t, d) {
  fit <- survfit(Surv(t, d) ~ 1)
  keep <- fit$n.event > 0
  list(at = fit$time[keep], survival = fit$surv[keep], atRisk = fit$n.risk[keep], events = fit$n.event[keep])
}

number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    return(paste0("{", paste0("\"", names(x), "\":", vapply(x, json, ""), collapse = ","), "}"))
  }
  if (is.character(x)) return(paste0("\"", x, "\""))
  if (length(x) == 1) number(x) else paste0("[", paste(number(x), collapse = ","), "]")
}

rows <- lapply(cases, function(case) {
  list(t = case$t, d = case$d,
       exponential = parametric(case$t, case$d, "exponential"),
       weibull = parametric(case$t, case$d, "weibull"),
       lognormal = parametric(case$t, case$d, "lognormal"),
       gamma = gammaFit(case$t, case$d),
       km = km(case$t, case$d))
})
slips <- list(y = c(118, 53, -4, 20, 300, 60, 90), d = c(1, 1, 1, 1, 1, 0, 0))
tobit <- survreg(Surv(slips$y, slips$d) ~ 1, dist = "gaussian", control = tight)
cat(json(list(
  tool = paste("R", getRversion(), "survival", packageVersion("survival"), "- Rscript test/oracles/censored-fits.R"),
  cases = rows,
  days = list(y = slips$y, d = slips$d, mean = unname(coef(tobit)), sd = tobit$scale, logLik = tobit$loglik[2])
)), "\n", sep = "")
