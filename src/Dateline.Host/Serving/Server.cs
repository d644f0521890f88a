using System.IO.Compression;
using Dateline.Host.Api.Endpoints;
using Dateline.Host.Commands;
using Dateline.Host.Web.Stories;
using Dateline.Sources.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Serving;

/// <summary>The web server: API and pages over one record.</summary>
internal static class Server
{
    /// <summary>Bytes of a request's body at most; what takes less says so itself.</summary>
    private const int MostBytes = 16 << 20;

    // Who sends more slowly than a telephone in a train holds a place that others wait for.
    private const int MostConnections = 1_000;
    private const int SlowestBytes = 240;
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _slowestHeaders = TimeSpan.FromSeconds(10);

    /// <summary>Builds the server; the caller starts and stops it.</summary>
    /// <param name="session">The session of the verb: its record, knowledge and log.</param>
    /// <param name="options">Where and for whom.</param>
    /// <param name="isWritable">Whether the record may be written.</param>
    /// <param name="fetching">How pages and feeds that people name are fetched.</param>
    public static WebApplication Build(Session session, ServeOptions options, bool isWritable, FetchOptions fetching)
    {
        // Nothing of the surroundings (files of settings, environment) but what the session read.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = _slowestHeaders;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytes, _grace);
        });
        builder.Logging.AddProvider(new ServerLog(session.Log)).SetMinimumLevel(session.Settings.LogLevel)
            // It warns that its passing keys are not encrypted.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, session, options, isWritable, fetching);
        WebApplication server = builder.Build();
        server.UseWhen(IsOfApi, api => api.Use((http, next) => Problems.CatchAsync(http, next, session.Log)));
        server.Use((http, next) => GuardAsync(http, next, options));
        server.UseRateLimiter();
        server.UseWhen(http => !IsOfApi(http) && !http.Request.Path.StartsWithSegments("/assets"), pages => pages.UseStatusCodePagesWithReExecute("/missing").Use((http, next) => FailedPages.CatchAsync(http, next, session.Log)));
        server.UseRouting();
        server.Use(AccessAsync);
        server.UseWhen(http => !http.Request.Path.StartsWithSegments("/assets"), answers => answers.UseResponseCompression());
        Assets assets = server.Services.GetRequiredService<Assets>();
        server.MapMethods("/assets/{**path}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, string path) => assets.AnswerAsync(http, path));
        ApiEndpoints.Map(server);
        server.MapOpenApi($"{ApiEndpoints.Root}/{{documentName}}.json");
        StoryFiles.Map(server);
        server.MapRazorPages();
        return server;
    }

    private static void AddServices(IServiceCollection services, Session session, ServeOptions options, bool isWritable, FetchOptions fetching)
    {
        services.AddRouting();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddHttpContextAccessor();
        services.AddSingleton(session);
        services.AddSingleton(_ => Assets.Embedded());
        services.AddSingleton(_ => new RecordPool(session.Settings.Record, Math.Clamp(2 * Environment.ProcessorCount, 4, 16)));
        services.AddSingleton(_ => new RecordQueue(session.Settings.Record, isWritable));
        services.AddSingleton(_ => new LargeStories(session.Settings.Record));
        services.AddSingleton<PastRecords>();
        services.AddHostedService(all => all.GetRequiredService<RecordQueue>());
        services.AddSingleton<Intake>();
        services.AddSingleton(fetching);
        services.AddSingleton(_ => new FollowedFeeds(session.Settings.Record));
        services.AddSingleton<FeedFollower>();
        services.AddHostedService(all => all.GetRequiredService<FeedFollower>());
        services.AddSingleton(_ => new Access(new AccessKeys(session.Settings.Record), isOpen: !options.WantsKeys, session.Log));
        // Nothing in an answer is secret from who asks for it, so that packing gives nothing away.
        services.AddResponseCompression(packing => packing.MimeTypes = ["text/html", "application/json", "application/problem+json", "application/atom+xml", "text/markdown"]);
        services.Configure<BrotliCompressionProviderOptions>(packing => packing.Level = CompressionLevel.Fastest);
        services.AddRateLimiter(limits => RateLimits.Set(limits, options));
        services.AddScoped<ServedRecord>();
        services.Configure<FormOptions>(forms => forms.ValueLengthLimit = MostBytes);
        ApiDescription.AddTo(services);
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, ServerLifetime>());
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new PassingKeys());
        // Forms are guarded by where they come from (Guards), which needs no token, no cookie and no key.
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Web";
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
        });
    }

    /// <summary>Whether a program asks.</summary>
    public static bool IsOfApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    private static Task GuardAsync(HttpContext http, RequestDelegate next, ServeOptions options)
    {
        Guards.Harden(http.Response.Headers);
        Guards.KeepFresh(http.Response);
        if (!Guards.IsKnownHost(http.Request, options.Hosts))
        {
            return RefuseAsync(http, StatusCodes.Status421MisdirectedRequest, "This server is not called by that name.");
        }
        return Guards.IsFromElsewhere(http.Request)
            ? RefuseAsync(http, StatusCodes.Status403Forbidden, "Another site's page may not write here.")
            : next(http);
    }

    private static Task AccessAsync(HttpContext http, RequestDelegate next) =>
        http.RequestServices.GetRequiredService<Access>().Refusal(http, IsOfApi(http)) is (int status, string why) ? RefuseAsync(http, status, why) : next(http);

    /// <summary>Answers with a status and one sentence, for programs or for people.</summary>
    public static Task RefuseAsync(HttpContext http, int status, string why)
    {
        if (IsOfApi(http))
        {
            return Problems.WriteAsync(http, status, why);
        }
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(why, http.RequestAborted);
    }
}
